/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CatalogIcon, Content, Header, Page } from '@backstage/core-components';
import { CatalogSearchResultListItem } from '@backstage/plugin-catalog';
import { SearchType } from '@backstage/plugin-search';
import {
  SearchBar,
  SearchPagination,
  SearchResult,
  SearchResultPager,
} from '@backstage/plugin-search-react';
import Grid from '@material-ui/core/Grid';
import AssignmentLateIcon from '@material-ui/icons/AssignmentLate';
import ExploreIcon from '@material-ui/icons/Explore';
import {
  WellArchitectedCheckSearchResult,
  WellArchitectedFindingSearchResult,
} from 'backstage-plugin-well-architected';

/** How results look, on the page and in the dialog of the sidebar. */
export const searchResultItems = (
  <>
    <CatalogSearchResultListItem />
    <WellArchitectedFindingSearchResult />
    <WellArchitectedCheckSearchResult />
  </>
);

/** The search page: entities of the catalog, findings and checks. */
export const SearchPage = () => (
  <Page themeId="home">
    <Header title="Search" />
    <Content>
      <Grid container direction="row">
        <Grid item xs={12}>
          <SearchBar debounceTime={100} />
        </Grid>
        <Grid item md={3} xs={12}>
          <SearchType.Accordion
            name="Result type"
            types={[
              {
                value: 'software-catalog',
                name: 'Software catalog',
                icon: <CatalogIcon />,
              },
              {
                value: 'well-architected-finding',
                name: 'Well-Architected findings',
                icon: <AssignmentLateIcon />,
              },
              {
                value: 'well-architected-check',
                name: 'Well-Architected checks',
                icon: <ExploreIcon />,
              },
            ]}
          />
        </Grid>
        <Grid item xs>
          <SearchPagination />
          <SearchResult>{searchResultItems}</SearchResult>
          <SearchResultPager />
        </Grid>
      </Grid>
    </Content>
  </Page>
);
