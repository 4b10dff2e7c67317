/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import {
  AccountRow,
  CollectionRow,
  ResultRow,
  ScorecardRow,
} from '../../database/tables';
import { ScopedEntity } from '../../scope/types';
import { accountNotices } from './accountNotices';
import { collectionNotices } from './collectionNotices';
import { detailNotices } from './detailNotices';

interface NoticeOptions {
  entity: ScopedEntity;
  /** Accounts of the scope that are configured. */
  accounts: AccountRow[];
  /** What of those accounts could not be read. */
  problems: CollectionRow[];
  /** Open findings, and what is not known. */
  open: ResultRow[];
  /** Undefined before the first run has finished. */
  scorecard?: Pick<ScorecardRow, 'evidence_at' | 'resource_counts'>;
  now: Date;
  staleAfterMs: (accountId: string) => number;
}

function nothingFound(options: NoticeOptions): ScorecardNotice[] {
  const { entity, accounts, scorecard } = options;
  const read = accounts.filter(row => row.last_complete_at !== null);
  if (!scorecard?.evidence_at || read.length === 0) {
    return [];
  }
  const counts: Record<string, number> = JSON.parse(scorecard.resource_counts);
  if (Object.values(counts).some(count => count > 0)) {
    return [];
  }
  const { tags, arns, stacks } = entity.scope.selectors;
  const narrowed = [
    ...Object.entries(tags).map(([key, value]) => `tag ${key}=${value}`),
    ...arns,
    ...stacks.map(stack => `stack ${stack}`),
  ];
  return [
    {
      kind: 'nothing-found',
      message: `${read.length === 1 ? 'Account' : 'Accounts'} ${read
        .map(row => row.account_id)
        .join(', ')} ${
        read.length === 1 ? 'was' : 'were'
      } read, but no resource in ${
        read.length === 1 ? 'it' : 'them'
      } matches the scope of ${entity.name}${
        narrowed.length > 0 ? ` (${narrowed.join(', ')})` : ''
      }.`,
    },
  ];
}

/**
 * Why a scorecard cannot tell more, each as a sentence for its reader; what
 * the reader can mend comes first. Pure.
 */
export function writeNotices(options: NoticeOptions): ScorecardNotice[] {
  const { entity, accounts, scorecard } = options;
  const annotations = entity.problems.map(
    (problem): ScorecardNotice => ({
      kind: 'annotation',
      message: problem.message,
      problem,
    }),
  );
  if (entity.scope.accounts.length === 0) {
    return [
      ...annotations,
      {
        kind: 'no-account',
        message: `No AWS account is linked to ${entity.name}; name it in the annotation aws.amazon.com/account-id.`,
      },
    ];
  }
  const ofAccounts = accountNotices(options);
  const { regions } = entity.scope;
  const problems = options.problems.filter(
    ({ region }) =>
      regions.length === 0 || region === 'global' || regions.includes(region),
  );
  const pending: ScorecardNotice[] =
    !scorecard && !ofAccounts.some(n => n.kind !== 'stale')
      ? [
          {
            kind: 'first-run-pending',
            message: `${entity.name} waits for its first review; ${
              accounts.length === 1
                ? `account ${accounts[0].account_id} has been read.`
                : 'its accounts have been read.'
            }`,
          },
        ]
      : [];
  return [
    ...annotations,
    ...ofAccounts,
    ...collectionNotices({ problems }),
    ...detailNotices({ problems, open: options.open }),
    ...pending,
    ...nothingFound(options),
  ];
}
