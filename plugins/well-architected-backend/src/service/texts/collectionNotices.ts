/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import { CollectionRow } from '../../database/tables';
import { groupBy } from '../read/groupBy';

const unique = (values: string[]) => [...new Set(values)].join(', ');

/** Where something was not read: " in eu-west-1", nothing where it is global. */
function placeOf(regions: string[]): string {
  const named = regions.filter(region => region !== 'global');
  return named.length === 0 ? '' : ` in ${unique(named)}`;
}

/** One notice per IAM action that is missing in an account. */
function missingPermissions(problems: CollectionRow[]): ScorecardNotice[] {
  const denied = problems.filter(row => row.missing_action !== null);
  const byAction = groupBy(
    denied,
    row => `${row.account_id} ${row.missing_action}`,
  );
  return [...byAction.values()].map(rows => {
    const [{ account_id: accountId, missing_action: action }] = rows;
    return {
      kind: 'permission-missing' as const,
      accountId,
      missingAction: action ?? '',
      message: `The role of account ${accountId} may not call ${action}, so nothing is known about ${unique(
        rows.map(row => row.resource_type),
      )}${placeOf(rows.map(row => row.region))}.`,
    };
  });
}

const OFF = ['opt-in-required', 'support-plan-required'];

/** `AWS::ComputeOptimizer::VolumeRecommendation`: Compute Optimizer. */
const serviceOf = ({ resource_type: type }: CollectionRow) =>
  (type.split('::')[1] ?? type)
    .replace(/V2$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2');

/** One notice per account about services that are not in use there. */
function servicesOff(problems: CollectionRow[]): ScorecardNotice[] {
  const byAccount = groupBy(problems, row => row.account_id);
  return [...byAccount.values()].map(rows => {
    const [{ account_id: accountId }] = rows;
    return {
      kind: 'not-turned-on' as const,
      accountId,
      message: `Account ${accountId} has not turned on ${unique(
        rows.map(serviceOf).sort((a, b) => a.localeCompare(b)),
      )}; the checks that need it say so and count as unknown.`,
    };
  });
}

/** One notice per reason and Region for what failed otherwise. */
function failures(problems: CollectionRow[]): ScorecardNotice[] {
  const byReason = groupBy(problems, row =>
    [row.account_id, row.region, row.reason ?? row.status].join(' '),
  );
  return [...byReason.values()].map(rows => {
    const [{ account_id: accountId, region, reason, status }] = rows;
    return {
      kind: 'part-unreadable' as const,
      accountId,
      region,
      message: `${unique(
        rows.map(row => row.resource_type),
      )} of account ${accountId}${placeOf([region])} could not be read: ${
        reason ?? status
      }`,
    };
  });
}

/** What has to be said about resources that could not be read. Pure. */
export function collectionNotices(options: {
  problems: CollectionRow[];
}): ScorecardNotice[] {
  const { problems } = options;
  const others = problems.filter(row => row.missing_action === null);
  return [
    ...missingPermissions(problems),
    ...failures(others.filter(({ status }) => !OFF.includes(status))),
    ...servicesOff(others.filter(({ status }) => OFF.includes(status))),
  ];
}
