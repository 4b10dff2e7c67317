/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { baseline, rotateKeys } from '../build/baseline';
import { network } from '../build/network';
import { Session } from '../build/session';
import { buildProductionServices } from './productionServices';
import { buildInsights } from './productionInsights';
import { buildOrders } from './productionOrders';
import { buildStorefront } from './productionStorefront';

/** Builds the production account as it stands in this week (1 to 12). */
export async function buildProduction(session: Session, week: number) {
  await session.daysAgo(120);
  await baseline(session, {
    trail: week >= 3 ? 'all-regions' : 'one-region',
    guardDuty: week >= 3,
    config: week >= 7,
    budget: week >= 9,
    ebsEncryption: week >= 4,
    users: week < 7 ? ['break-glass'] : [],
  });
  const net = await network(session, {
    tags: { component: 'network', system: 'platform' },
    cidr: 20,
    flowLogs: week >= 6,
    endpoints: true,
  });
  await session.daysAgo(60);
  await buildOrders(session, net, week);
  await buildStorefront(session, net, week);
  await buildInsights(session, net, week);
  await buildProductionServices(session, week);
  await rotateKeys(session);
  await session.daysAgo(0);
}
