/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Grant } from './roles';

/** Whom an operation lets through. */
export type Needs =
  /** Whoever asks, without credentials too. */
  | 'nothing'
  /** Anybody with credentials. */
  | 'credentials'
  | 'administer'
  | 'manage'
  /** To read any entity; the answer tells of those alone. */
  | 'list'
  /** To administer, or to read an entity that uses the account. */
  | 'account'
  /** The same, and to refresh such an entity. */
  | 'account-refresh'
  /** The permission on the entity that it is about. */
  | Grant;

/** What an operation is about; the caller's own or another's. */
export type Subject = 'own' | 'foreign';

/** One operation of the API document, with requests that are valid. */
export interface Operation {
  id: string;
  /** Tells rows of one operation apart. */
  variant?: string;
  needs: Needs;
  /** Only people may; services are refused. */
  people?: boolean;
  method?: 'post' | 'put';
  /** Absent for 200. */
  status?: number;
  /** Where there is no subject, both are the same. */
  path: (subject: Subject) => string;
  body?: (subject: Subject) => object;
  /** Besides, the caller reads the entity that this names. */
  reads?: boolean;
  /** What the answer to a reader of own entities has in it. */
  shows?: string;
}

const NAMES = { own: 'orders', foreign: 'billing' };
const ACCOUNTS = { own: '111122223333', foreign: '444455556666' };
const UUID = '3a1c5b0e-0000-4000-8000-00000000000';

/** Ids that the world of this test uses. */
export const WAIVERS = { own: `${UUID}1`, foreign: `${UUID}2` };
export const REVOCABLE = { own: `${UUID}6`, foreign: `${UUID}7` };
export const MILESTONES = { own: `${UUID}3`, foreign: `${UUID}4` };
export const CAMPAIGN = `${UUID}5`;
export const CANCELLABLE = `${UUID}8`;

const entity =
  (rest: string) =>
  (subject: Subject): string =>
    `/entities/component/default/${NAMES[subject]}${rest}`;
const milestone =
  (rest: string) =>
  (subject: Subject): string =>
    entity(`/milestones/${MILESTONES[subject]}${rest}`)(subject);
const account =
  (rest: string) =>
  (subject: Subject): string =>
    `/accounts/${ACCOUNTS[subject]}${rest}`;

const CAMPAIGN_INPUT = {
  name: 'Backups',
  description: 'Every table has a backup',
  selection: { checkIds: ['rel-test-backup'], pillars: [], risks: [] },
  audience: {
    owners: [],
    systems: [],
    domains: [],
    kinds: ['component'],
    types: [],
    lifecycles: [],
  },
  starts: '2026-11-20',
  due: '2026-12-24',
  targetPercent: 90,
  version: 1,
};

const readsEntity = (id: string, rest: string): Operation => ({
  id,
  needs: 'read',
  path: entity(rest),
});
const list = (id: string, path: string, shows?: string): Operation => ({
  id,
  needs: 'list',
  path: () => path,
  ...(shows ? { shows } : {}),
});
const administers = (id: string, path: string): Operation => ({
  id,
  needs: 'administer',
  path: () => path,
});

/** Every operation of the document, some in several variants. */
export const OPERATIONS: Operation[] = [
  { id: 'getHealth', needs: 'nothing', path: () => '/health' },
  { id: 'listChecks', needs: 'credentials', path: () => '/checks' },
  {
    id: 'getCheck',
    needs: 'credentials',
    path: () => '/checks/rel-test-backup',
  },

  readsEntity('getScorecard', '/scorecard'),
  readsEntity('listResults', '/results'),
  readsEntity('getFinding', '/results/rel-test-backup'),
  readsEntity('getReport', '/report'),
  readsEntity('getReportMarkdown', '/report.md'),
  readsEntity('getReportCsv', '/report.csv'),
  readsEntity('getReportJson', '/report/download'),
  readsEntity('getPlanMarkdown', '/plan.md?check=rel-test-backup'),
  readsEntity('getEntityTrend', '/trend?days=30'),
  readsEntity('listQuestions', '/questions?pillar=reliability'),
  readsEntity('getFramework', '/framework?pillar=security'),
  readsEntity('getScope', '/scope'),
  readsEntity('listEntityWaivers', '/waivers'),
  readsEntity('listMilestones', '/milestones'),
  readsEntity('getEntityCampaigns', '/campaigns'),
  { id: 'getMilestone', needs: 'read', path: milestone('') },
  {
    id: 'getMilestoneMarkdown',
    needs: 'read',
    path: milestone('/report.md'),
  },
  {
    id: 'compareMilestone',
    needs: 'read',
    path: milestone('/compare?with=now'),
  },

  {
    id: 'refreshEntity',
    needs: 'refresh',
    method: 'post',
    status: 202,
    path: entity('/refresh'),
  },
  {
    id: 'putAnswer',
    needs: 'answer',
    people: true,
    method: 'put',
    path: entity('/answers/rel-test-plan'),
    body: () => ({ value: 'yes', link: 'https://example.com/plan' }),
  },
  {
    id: 'copyAnswers',
    variant: 'to it',
    needs: 'answer',
    people: true,
    method: 'post',
    path: entity('/answers/copy'),
    body: () => ({
      from: 'component:default/unlinked',
      checkIds: ['rel-test-plan'],
    }),
  },
  {
    id: 'copyAnswers',
    variant: 'from it, to an own one',
    needs: 'answer',
    reads: true,
    people: true,
    method: 'post',
    path: () => '/entities/component/default/unlinked/answers/copy',
    body: subject => ({
      from: `component:default/${NAMES[subject]}`,
      checkIds: ['rel-test-plan'],
    }),
  },
  {
    id: 'putAction',
    needs: 'answer',
    people: true,
    method: 'put',
    path: entity('/actions/rel-test-backup'),
    body: () => ({
      ownerRef: 'group:default/shop',
      dueDate: '2026-12-24',
      status: 'open',
      version: 0,
    }),
  },
  {
    id: 'putScope',
    needs: 'answer',
    people: true,
    method: 'put',
    path: entity('/scope'),
    body: () => ({ criticality: 'standard', confirm: true, version: 0 }),
  },
  {
    id: 'postWaiver',
    needs: 'waive',
    people: true,
    method: 'post',
    status: 201,
    path: entity('/waivers'),
    body: () => ({
      checkId: 'rel-test-backup',
      reason: 'Rebuilt from events',
      expires: '2026-12-24',
    }),
  },
  {
    id: 'postWaiverDecision',
    variant: 'approve, reject',
    needs: 'approve',
    people: true,
    method: 'post',
    path: subject => `/waivers/${WAIVERS[subject]}/decision`,
    body: () => ({ decision: 'approve', version: 1 }),
  },
  {
    id: 'postWaiverDecision',
    variant: 'revoke',
    needs: 'waive',
    people: true,
    method: 'post',
    path: subject => `/waivers/${REVOCABLE[subject]}/decision`,
    body: () => ({ decision: 'revoke', version: 1 }),
  },
  {
    id: 'putAcknowledgement',
    needs: 'complete',
    people: true,
    method: 'put',
    path: entity('/acknowledgements/sustainability'),
    body: () => ({ text: 'Looked at together', version: 0 }),
  },
  {
    id: 'postMilestone',
    needs: 'complete',
    people: true,
    method: 'post',
    status: 201,
    path: entity('/milestones'),
    body: () => ({ name: 'Launch', review: 2 }),
  },

  list('listEntities', '/entities', 'component:default/orders'),
  list('getEntitiesCsv', '/entities.csv', 'component:default/orders'),
  list(
    'listEntityDays',
    '/days/2026-11-20/entities',
    'component:default/orders',
  ),
  list(
    'getEntityDaysCsv',
    '/days/2026-11-20/entities.csv',
    'component:default/orders',
  ),
  list(
    'listFindingDays',
    '/days/2026-11-20/findings',
    'component:default/orders',
  ),
  list(
    'getFindingDaysCsv',
    '/days/2026-11-20/findings.csv',
    'component:default/orders',
  ),
  list('listFindings', '/findings', 'component:default/orders'),
  list('getFindingsCsv', '/findings.csv', 'component:default/orders'),
  list('getFindingsSummary', '/findings/summary', 'group:default/team-orders'),
  list('listCheckSums', '/findings/by-check', 'rel-test-backup'),
  list('getCheckSumsCsv', '/findings/by-check.csv', 'rel-test-backup'),
  list('listWaivers', '/waivers', 'component:default/orders'),
  list('getWaiversCsv', '/waivers.csv', 'component:default/orders'),
  list('listOwners', '/owners', 'group:default/team-orders'),
  list('listSystems', '/systems', 'system:default/orders'),
  list('listDomains', '/domains', 'domain:default/shop'),
  list('getFacets', '/facets', 'group:default/team-orders'),
  list('getOverview', '/overview', 'component:default/orders'),
  list('getOrgTrend', '/overview/trend', '"entities":1'),
  list('listCampaigns', '/campaigns', CAMPAIGN),
  list('getCampaign', `/campaigns/${CAMPAIGN}`, CAMPAIGN),
  list(
    'getCampaignProgress',
    `/campaigns/${CAMPAIGN}/progress`,
    'group:default/team-orders',
  ),
  {
    id: 'getOwnerTrend',
    needs: 'list',
    path: subject => `/owners/group/default/team-${NAMES[subject]}/trend`,
  },
  {
    id: 'getSystemTrend',
    needs: 'list',
    path: subject =>
      `/systems/system/default/${
        { own: 'orders', foreign: 'carts' }[subject]
      }/trend`,
  },
  {
    id: 'getDomainTrend',
    needs: 'list',
    path: subject =>
      `/domains/domain/default/${
        { own: 'shop', foreign: 'billing' }[subject]
      }/trend`,
  },

  {
    id: 'createCampaign',
    needs: 'manage',
    people: true,
    method: 'post',
    status: 201,
    path: () => '/campaigns',
    body: () => CAMPAIGN_INPUT,
  },
  {
    id: 'updateCampaign',
    needs: 'manage',
    people: true,
    method: 'put',
    path: () => `/campaigns/${CAMPAIGN}`,
    body: () => CAMPAIGN_INPUT,
  },
  {
    id: 'cancelCampaign',
    needs: 'manage',
    people: true,
    method: 'post',
    path: () => `/campaigns/${CANCELLABLE}/cancel`,
    body: () => ({ reason: 'A mistake', version: 1 }),
  },

  {
    id: 'listAccounts',
    needs: 'account',
    path: () => '/accounts',
    shows: ACCOUNTS.own,
  },
  { id: 'getAccount', needs: 'account', path: account('') },
  {
    id: 'refreshAccount',
    needs: 'account-refresh',
    method: 'post',
    status: 202,
    path: account('/refresh'),
  },
  { id: 'listUnclaimed', needs: 'administer', path: account('/unclaimed') },
  administers('listNotifications', '/notifications-log'),
  administers('getInstallation', '/installation'),
  administers('getInstallationWork', '/installation/work'),
  administers('getInstallationTables', '/installation/tables'),
];
