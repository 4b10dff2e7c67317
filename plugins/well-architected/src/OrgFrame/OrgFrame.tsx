/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactElement } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useText } from '../hooks/useText';
import { ORG_VIEWS } from '../Org/orgViews';
import { ORG_PARTS } from '../routes';
import { OrgTabs } from './OrgTabs';

const useStyles = makeStyles({
  // Close to the title above, which keeps a distance from contents.
  tabs: { marginTop: 'calc(-1 * var(--bui-space-6, 24px))' },
});

/** A sub-page as the new frontend system hands it over. */
export interface OrgSubPage {
  path: string;
  title: string;
  element: ReactElement;
}

/** The parts of the page below the header of the new frontend system. */
export function OrgFrame({ pages }: { pages: OrgSubPage[] }) {
  const classes = useStyles();
  const t = useText();
  const tabs = pages.map(({ path, title, element }) => {
    const part = ORG_PARTS.find(name => ORG_VIEWS[name].title === title);
    // A title that a portal has given to it stays.
    return { path, element, label: part ? t(`org.page.${part}`) : title };
  });
  return (
    <>
      <Container className={classes.tabs}>
        <OrgTabs tabs={tabs} />
      </Container>
      <Routes>
        {tabs.map(({ path, label, element }) => (
          <Route
            key={path}
            path={`${path}/*`}
            element={
              <BreadcrumbEntry entry={{ label, href: path }}>
                {element}
              </BreadcrumbEntry>
            }
          />
        ))}
        <Route
          path="*"
          element={<Navigate to={tabs[0]?.path ?? '.'} replace />}
        />
      </Routes>
    </>
  );
}
