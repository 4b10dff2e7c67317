/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { percentile, timed } from '../statistics';
import { entityRef } from '../organisation';

const REQUESTS = 40;
const WARM_UP = 15;

const ENTITY = `/entities/${entityRef(0).replace(':', '/')}`;
const ROUTES = {
  scorecard: `${ENTITY}/scorecard`,
  results: `${ENTITY}/results`,
  'entity-trend': `${ENTITY}/trend?days=90`,
  'entity-trend-365': `${ENTITY}/trend?days=365`,
  entities: '/entities?limit=50',
  findings: '/findings?limit=50',
  owners: '/owners?limit=50',
  'owner-trend': '/owners/group/default/team-0/trend?days=90',
  overview: '/overview',
  'overview-trend-365': '/overview/trend?days=365',
  'notifications-log': '/notifications-log?limit=50',
};

export interface RouteTime {
  route: string;
  p50: number;
  p95: number;
  bytes: number;
}

/** Milliseconds of the main routes, asked one after the other. */
export async function timeRoutes(url: string): Promise<RouteTime[]> {
  const times: RouteTime[] = [];
  for (const [route, path] of Object.entries(ROUTES)) {
    let bytes = 0;
    const ask = async () => {
      const answer = await fetch(`${url}${path}`);
      const text = await answer.text();
      if (answer.status !== 200) {
        throw new Error(`${path} answered ${answer.status}: ${text}`);
      }
      bytes = text.length;
    };
    const taken: number[] = [];
    for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
      const ms = await timed(ask);
      if (i >= WARM_UP) {
        taken.push(ms);
      }
    }
    times.push({
      route,
      p50: percentile(taken, 0.5),
      p95: percentile(taken, 0.95),
      bytes,
    });
  }
  return times;
}
