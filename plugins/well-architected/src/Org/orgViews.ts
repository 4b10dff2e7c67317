/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ComponentType } from 'react';
import { OrgPart } from '../routes';

interface OrgPartView {
  /** Title of the tab in the new frontend system. */
  title: string;
  /** Brings the code when the part is first opened. */
  load: () => Promise<ComponentType>;
}

/** What each part of the organisation's page shows, in both systems. */
export const ORG_VIEWS: Record<OrgPart, OrgPartView> = {
  overview: {
    title: 'Overview',
    load: () => import('./OverviewView').then(m => m.OverviewView),
  },
  owners: {
    title: 'Owners',
    load: () => import('./OwnersView').then(m => m.OwnersView),
  },
  systems: {
    title: 'Systems',
    load: () => import('../Systems/SystemsView').then(m => m.SystemsView),
  },
  entities: {
    title: 'Entities',
    load: () => import('./EntitiesView').then(m => m.EntitiesView),
  },
  checks: {
    title: 'Checks',
    load: () => import('../Checks/ChecksView').then(m => m.ChecksView),
  },
  risks: {
    title: 'Risks',
    load: () => import('../Risks/RisksView').then(m => m.RisksView),
  },
  waivers: {
    title: 'Waivers',
    load: () => import('./WaiversView').then(m => m.WaiversView),
  },
  campaigns: {
    title: 'Campaigns',
    load: () => import('../Campaigns/CampaignsView').then(m => m.CampaignsView),
  },
  accounts: {
    title: 'Accounts',
    load: () => import('../Accounts/AccountsView').then(m => m.AccountsView),
  },
  health: {
    title: 'Health',
    load: () => import('../Health/HealthView').then(m => m.HealthView),
  },
};
