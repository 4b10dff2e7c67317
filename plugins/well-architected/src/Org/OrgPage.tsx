/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Content, Header, Page, Progress } from '@backstage/core-components';
import { useText } from '../hooks/useText';
import { OrgTabs } from '../OrgFrame/OrgTabs';
import { ORG_PARTS } from '../routes';
import { ORG_VIEWS } from './orgViews';

const VIEWS = ORG_PARTS.map(part => ({
  part,
  View: lazy(async () => ({ default: await ORG_VIEWS[part].load() })),
}));

/**
 * The organisation's page for the old frontend system, with a header of its
 * own. In the new one the header comes from the system.
 */
export function OrgPage() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title={t('org.page.title')} subtitle={t('org.page.subtitle')} />
      <Content>
        <OrgTabs
          tabs={ORG_PARTS.map(part => ({
            path: part,
            label: t(`org.page.${part}`),
          }))}
        />
        <Suspense fallback={<Progress />}>
          <Routes>
            {VIEWS.map(({ part, View }) => (
              <Route key={part} path={part} element={<View />} />
            ))}
            <Route path="*" element={<Navigate to="overview" replace />} />
          </Routes>
        </Suspense>
      </Content>
    </Page>
  );
}
