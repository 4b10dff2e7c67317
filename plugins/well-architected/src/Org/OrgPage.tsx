/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy, Suspense } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import {
  Content,
  Header,
  HeaderTabs,
  Page,
  Progress,
} from '@backstage/core-components';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { ORG_PARTS } from '../routes';
import { ORG_VIEWS } from './orgViews';

const VIEWS = ORG_PARTS.map(part => ({
  part,
  View: lazy(async () => ({ default: await ORG_VIEWS[part].load() })),
}));

/**
 * The organisation's page for the old frontend system, with its own header
 * and tabs. In the new one header and tabs come from the system.
 */
export function OrgPage() {
  const t = useText();
  const link = useOrgLink();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const selected = ORG_PARTS.findIndex(part => pathname.endsWith(`/${part}`));
  return (
    <Page themeId="tool">
      <Header title={t('org.page.title')} subtitle={t('org.page.subtitle')} />
      <HeaderTabs
        selectedIndex={Math.max(0, selected)}
        onChange={index => navigate(link(ORG_PARTS[index]))}
        tabs={ORG_PARTS.map(part => ({
          id: part,
          label: t(`org.page.${part}`),
        }))}
      />
      <Content>
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
