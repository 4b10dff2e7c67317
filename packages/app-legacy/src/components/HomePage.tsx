/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Content, Header, Page } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import { HomePageWellArchitectedRisks } from 'backstage-plugin-well-architected';

/** A home page with the card of the plugin. */
export const HomePage = () => (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <Grid container spacing={3}>
        <Grid item md={6} xs={12}>
          <HomePageWellArchitectedRisks />
        </Grid>
      </Grid>
    </Content>
  </Page>
);
