/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { Content, Header, HeaderTabs, Page } from '@backstage/core-components';
import { useNavigate } from 'react-router-dom';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { EntitiesView } from './EntitiesView';
import { OverviewView } from './OverviewView';
import { OwnersView } from './OwnersView';
import { WaiversView } from './WaiversView';

const PARTS = ['overview', 'owners', 'entities', 'waivers'] as const;

/**
 * The organisation's page for the old frontend system, with its own header
 * and tabs. In the new one header and tabs come from the system.
 */
export function OrgPage() {
  const t = useText();
  const link = useOrgLink();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const selected = PARTS.findIndex(part => pathname.endsWith(`/${part}`));
  return (
    <Page themeId="tool">
      <Header title={t('org.page.title')} subtitle={t('org.page.subtitle')} />
      <HeaderTabs
        selectedIndex={Math.max(0, selected)}
        onChange={index => navigate(link(PARTS[index]))}
        tabs={PARTS.map(part => ({ id: part, label: t(`org.page.${part}`) }))}
      />
      <Content>
        <Routes>
          <Route path="overview" element={<OverviewView />} />
          <Route path="owners" element={<OwnersView />} />
          <Route path="entities" element={<EntitiesView />} />
          <Route path="waivers" element={<WaiversView />} />
          <Route path="*" element={<Navigate to="overview" replace />} />
        </Routes>
      </Content>
    </Page>
  );
}
