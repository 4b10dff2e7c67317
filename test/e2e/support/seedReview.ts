/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Milestone, Waiver } from 'backstage-plugin-well-architected-common';
import { signInToApi } from './portalApi';

/** The entity whose review the pictures show; no test asserts on it. */
export const PICTURED = 'checkout';

const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/**
 * A review as people leave it behind: answers, an accepted risk and one that
 * waits, an action in work, a milestone and what changed since, a campaign.
 *
 * @returns the milestone
 */
export async function seedReview(baseUrl: string): Promise<Milestone> {
  const ben = await signInToApi(baseUrl, 'ben');
  const dario = await signInToApi(baseUrl, 'dario');
  const root = '/well-architected';
  const entity = `${root}/entities/component/default/${PICTURED}`;
  const put = (path: string, body: object) =>
    ben(`${entity}${path}`, { method: 'PUT', body });
  const waive = (body: object) =>
    ben<Waiver>(`${entity}/waivers`, { method: 'POST', body });

  const page = await ben<{ items: Milestone[] }>(`${entity}/milestones`);
  if (page.items[0]) {
    return page.items[0];
  }
  await put('/answers/rel-dr-plan', {
    value: 'yes',
    text: 'Pilot light in eu-central-1, RTO one hour; see the handbook',
    link: 'https://handbook.example.com/checkout/recovery',
    replaces: 'none',
  });
  await put('/answers/rel-restore-tested', {
    value: 'no',
    text: 'Planned for the first week of December',
    replaces: 'none',
  });
  const accepted = await waive({
    checkId: 'rel-multi-region-strategy',
    reason: 'A second Region is decided on by the board in spring',
    link: 'https://handbook.example.com/decisions/9',
    expires: dayIn(60),
  });
  await dario(`${root}/waivers/${accepted.id}/decision`, {
    method: 'POST',
    body: {
      decision: 'approve',
      note: 'Agreed until the board has decided',
      version: accepted.version,
    },
  });
  await waive({
    checkId: 'sec-iam-users-mfa',
    reason: 'The sandbox is closed at the end of the month',
    expires: dayIn(20),
  });
  await put('/actions/rel-queue-dlq', {
    ownerRef: 'group:default/team-storefront',
    dueDate: dayIn(14),
    issueUrl: 'https://issues.example.com/SHOP-21',
    status: 'open',
    version: 0,
  });
  const milestone = await ben<Milestone>(`${entity}/milestones`, {
    method: 'POST',
    body: { name: 'Before the sales season', review: 1 },
  });
  await put('/answers/perf-load-tested', {
    value: 'yes',
    text: 'Twice the traffic of last December, on 12 November',
    replaces: 'none',
  });
  await ben(`${root}/campaigns`, {
    method: 'POST',
    body: {
      name: 'No HIGH risk in the sales season',
      description: 'What customers depend on has no open HIGH risk by then.',
      selection: { checkIds: [], pillars: [], risks: ['HIGH'] },
      audience: {
        owners: [],
        systems: [],
        domains: [],
        kinds: ['component'],
        types: [],
        lifecycles: ['production'],
      },
      starts: dayIn(0),
      due: dayIn(45),
      version: 0,
    },
  });
  return milestone;
}
