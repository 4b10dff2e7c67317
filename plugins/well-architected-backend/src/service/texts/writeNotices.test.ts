/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { exampleEntity } from '../__testUtils__/apiWorld';
import {
  AccountRow,
  CollectionRow,
  ResultRow,
  ScorecardRow,
} from '../../database/tables';
import { ScopedEntity } from '../../scope/types';
import { writeNotices } from './writeNotices';

const ID = '111122223333';
const READ_AT = '2026-11-20T06:00:00.000Z';

const account = (change: Partial<AccountRow> = {}): AccountRow => ({
  account_id: ID,
  name: 'shop-production',
  environment: 'production',
  owner_ref: null,
  regions: '["eu-west-1"]',
  state: 'ok',
  last_started_at: READ_AT,
  last_complete_at: READ_AT,
  last_error: null,
  last_error_reason: null,
  run_id: null,
  api_calls: '{}',
  api_call_count: 0,
  catalogue_version: null,
  revision: 0,
  told_state: null,
  told_at: null,
  ...change,
});

const scorecard = (counts = { 'AWS::DynamoDB::Table': 1 }) =>
  ({
    evidence_at: READ_AT,
    resource_counts: JSON.stringify(counts),
  } as unknown as ScorecardRow);

const problem = (change: Partial<CollectionRow>): CollectionRow => ({
  account_id: ID,
  collector: 'table',
  region: 'eu-west-1',
  resource_type: 'AWS::DynamoDB::Table',
  status: 'denied',
  reason: 'no',
  missing_action: 'dynamodb:ListTables',
  resource_count: 0,
  read_at: READ_AT,
  ...change,
});

const unknownResult = (checkId: string, ...missingActions: string[]) =>
  ({
    check_id: checkId,
    detail: JSON.stringify({ missingActions }),
  } as ResultRow);

function notices(
  options: {
    entity?: Partial<ScopedEntity>;
    accounts?: AccountRow[];
    problems?: CollectionRow[];
    open?: ResultRow[];
    scorecard?: ScorecardRow;
    now?: string;
  } = {},
) {
  return writeNotices({
    entity: exampleEntity(
      'orders',
      'group:default/team-orders',
      ID,
      options.entity,
    ),
    accounts: options.accounts ?? [account()],
    problems: options.problems ?? [],
    open: options.open ?? [],
    scorecard: 'scorecard' in options ? options.scorecard : scorecard(),
    now: new Date(options.now ?? '2026-11-20T12:00:00.000Z'),
    staleAfterMs: () => 7 * 86_400_000,
  }).map(({ kind, message }) => `${kind}: ${message}`);
}

describe('writeNotices', () => {
  it('has nothing to say about a complete review', () => {
    expect(notices()).toEqual([]);
  });

  it('asks for an account, and repeats what is wrong with annotations', () => {
    expect(
      notices({
        entity: {
          scope: {
            accounts: [],
            regions: [],
            selectors: { tags: {}, arns: [], stacks: [] },
            origin: {},
          },
          problems: [
            {
              annotation: 'aws.amazon.com/account-id',
              value: '12',
              message: '12 is not an account',
            },
          ],
        },
        accounts: [],
      }),
    ).toEqual([
      'annotation: 12 is not an account',
      'no-account: No AWS account is linked to orders; name it in the annotation aws.amazon.com/account-id.',
    ]);
  });

  it('names an account that is not configured', () => {
    expect(notices({ accounts: [] })).toEqual([
      `account-not-configured: orders names account ${ID}, which this portal does not read; add it under wellArchitected.accounts.`,
    ]);
  });

  it('waits for the first reading, and for the first score', () => {
    expect(
      notices({
        accounts: [account({ last_complete_at: null, state: 'never-read' })],
        scorecard: undefined,
      }),
    ).toEqual([
      `first-run-pending: Account ${ID} (shop-production) waits for its first reading.`,
    ]);
    expect(
      notices({
        accounts: [account({ last_complete_at: null, state: 'running' })],
        scorecard: undefined,
      }),
    ).toEqual([
      `first-run-pending: Account ${ID} (shop-production) is being read for the first time.`,
    ]);
    expect(notices({ scorecard: undefined })).toEqual([
      `first-run-pending: orders waits for its first review; account ${ID} has been read.`,
    ]);
  });

  it('tells why an account cannot be read, or what is shown instead', () => {
    const failed = { state: 'failed' as const, last_error: 'No such role' };
    expect(
      notices({ accounts: [account({ ...failed, last_complete_at: null })] }),
    ).toEqual([
      `account-unreadable: Account ${ID} (shop-production) could not be read: No such role`,
    ]);
    expect(notices({ accounts: [account(failed)] })).toEqual([
      `run-failed: The latest reading of account ${ID} (shop-production) ended early (No such role). The reading of ${READ_AT} is shown instead.`,
    ]);
  });

  it('says that evidence has become too old', () => {
    expect(notices({ now: '2026-11-29T12:00:00.000Z' })).toEqual([
      `stale: Account ${ID} (shop-production) was last read completely 9 days ago; what it showed then counts as unknown now.`,
    ]);
  });

  it('says that nothing matches, and what was looked for', () => {
    expect(notices({ scorecard: scorecard({} as never) })).toEqual([
      `nothing-found: Account ${ID} was read, but no resource in it matches the scope of orders (tag app=orders).`,
    ]);
  });

  it('has one notice per missing action, of resources and of details', () => {
    expect(
      notices({
        problems: [problem({}), problem({ region: 'eu-central-1' })],
        open: [
          unknownResult('rel-b', 'dynamodb:ListTables', 'backup:ListPlans'),
          unknownResult('rel-a', 'backup:ListPlans'),
        ],
      }),
    ).toEqual([
      `permission-missing: The role of account ${ID} may not call dynamodb:ListTables, so nothing is known about AWS::DynamoDB::Table in eu-west-1, eu-central-1.`,
      'permission-missing: A role may not call backup:ListPlans, so not everything is known about rel-a, rel-b.',
    ]);
  });

  it('keeps silent about Regions that the entity does not use', () => {
    expect(
      notices({
        entity: {
          scope: {
            accounts: [{ id: ID }],
            regions: ['eu-central-1'],
            selectors: { tags: {}, arns: [], stacks: [] },
            origin: {},
          },
        },
        problems: [problem({}), problem({ region: 'global' })],
      }),
    ).toEqual([
      `permission-missing: The role of account ${ID} may not call dynamodb:ListTables, so nothing is known about AWS::DynamoDB::Table.`,
    ]);
  });
});
