/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { askAs } from './driveClients';
import { departmentOf, largeEntity, teamOf } from './largeEntities';
import { LargeDatabase } from './startLarge';

const PAGE = 100;
const DAY_MS = 86_400_000;
/** So long ago that half of the findings have come since. */
const DAYS_AGO = 100;
/** The page that people filter their way to, and its size. */
const FILTERED = '/entities?kind=component&lifecycle=production&sort=worst';

const pathOf = (ref: string) => ref.replace(':', '/');

/** A reading route by its name; clients ask for different entities. */
export interface ReadRoute {
  name: string;
  path: (client: number) => string;
}

/** The address of the 100th page, reached by its cursors. */
async function page100(url: string, user: string): Promise<string> {
  const { totalItems } = await askAs(user, `${url}${FILTERED}&limit=1`);
  const limit = Math.min(50, Math.floor(Number(totalItems) / PAGE));
  const list = `${FILTERED}&limit=${limit}`;
  let path = list;
  for (let page = 1; page < PAGE; page += 1) {
    const { nextCursor } = await askAs(user, `${url}${path}`);
    path = `${list}&cursor=${encodeURIComponent(String(nextCursor))}`;
  }
  return path;
}

/** What people look at, as the pages ask for it. */
export async function readRoutes(options: {
  database: LargeDatabase;
  url: string;
  user: string;
}): Promise<ReadRoute[]> {
  const { database, url, user } = options;
  const { size } = database;
  const own = (client: number) => {
    // each client is in ten teams of its own and reads what they own
    const system = (client * 10) % size.owners;
    const index = system * (size.entities / size.systems) + 1;
    return `/entities/${pathOf(largeEntity(index, size).entityRef)}`;
  };
  const ofTeam = (client: number) => teamOf((client * 10) % size.owners);
  const last = await page100(url, user);
  const longAgo = new Date(Date.now() - DAYS_AGO * DAY_MS)
    .toISOString()
    .slice(0, 10);
  const fixed = (name: string, path: string): ReadRoute => ({
    name,
    path: () => path,
  });
  return [
    { name: 'scorecard', path: client => `${own(client)}/scorecard` },
    { name: 'entity-trend', path: client => `${own(client)}/trend?days=365` },
    fixed('overview', '/overview'),
    fixed('overview-trend', '/overview/trend?days=365'),
    {
      name: 'owner-trend',
      path: client => `/owners/${pathOf(ofTeam(client))}/trend?days=365`,
    },
    {
      name: 'department-trend',
      path: client => `/owners/${pathOf(departmentOf(client))}/trend?days=365`,
    },
    fixed('entities', `${FILTERED}&limit=50`),
    fixed('entities-page-100', last),
    fixed(
      'entities-with-finding',
      '/entities?pillar=security&risk=HIGH&limit=50',
    ),
    fixed('owners', '/owners?limit=50'),
    fixed('systems', '/systems?limit=50'),
    fixed('checks', '/findings/by-check?limit=50'),
    {
      name: 'checks-of-owner',
      path: client =>
        `/findings/by-check?limit=50&childGroups=true&owner=${encodeURIComponent(
          departmentOf(client),
        )}`,
    },
    fixed('checks-filtered', '/findings/by-check?limit=50&kind=component'),
    fixed('risks', '/findings?limit=50'),
    fixed('risks-high', '/findings?limit=50&risk=HIGH&pillar=security'),
    fixed('risks-summary', '/findings/summary'),
    fixed('risks-of-day', `/days/${longAgo}/findings?limit=50&risk=HIGH`),
    fixed('facets', '/facets'),
    fixed('accounts', '/accounts?limit=50'),
  ];
}
