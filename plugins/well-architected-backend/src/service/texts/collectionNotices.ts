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

/** One notice per reason and Region for what failed otherwise. */
function otherProblems(problems: CollectionRow[]): ScorecardNotice[] {
  const others = problems.filter(row => row.missing_action === null);
  const byReason = groupBy(others, row =>
    [row.account_id, row.region, row.reason ?? row.status].join(' '),
  );
  return [...byReason.values()].map(rows => {
    const [{ account_id: accountId, region, reason, status }] = rows;
    return {
      kind: 'account-unreadable' as const,
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
  return [...missingPermissions(problems), ...otherProblems(problems)];
}
