/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CollectionRow } from '../../database/tables';
import { collectionNotices } from './collectionNotices';

const row = (change: Partial<CollectionRow>): CollectionRow => ({
  account_id: '777788889999',
  collector: 'budgets',
  region: 'global',
  resource_type: 'AWS::Budgets::Budget',
  status: 'denied',
  reason: null,
  missing_action: 'budgets:ViewBudget',
  resource_count: 0,
  read_at: '2026-11-23T05:00:00.000Z',
  ...change,
});

const messages = (...problems: CollectionRow[]) =>
  collectionNotices({ problems }).map(notice => notice.message);

describe('collectionNotices', () => {
  it('names the action, and no Region where the service has none', () => {
    expect(messages(row({}))).toEqual([
      'The role of account 777788889999 may not call budgets:ViewBudget, so nothing is known about AWS::Budgets::Budget.',
    ]);
  });

  it('is one notice per action, with all of its Regions', () => {
    const queue = {
      resource_type: 'AWS::SQS::Queue',
      missing_action: 'sqs:ListQueues',
    };
    expect(
      messages(
        row({ ...queue, region: 'eu-west-1' }),
        row({ ...queue, region: 'eu-central-1' }),
      ),
    ).toEqual([
      'The role of account 777788889999 may not call sqs:ListQueues, so nothing is known about AWS::SQS::Queue in eu-west-1, eu-central-1.',
    ]);
  });

  it('gives the reason of what failed otherwise', () => {
    expect(
      messages(
        row({
          region: 'eu-west-1',
          status: 'error',
          reason: 'Rate exceeded',
          missing_action: null,
        }),
      ),
    ).toEqual([
      'AWS::Budgets::Budget of account 777788889999 in eu-west-1 could not be read: Rate exceeded',
    ]);
  });

  it('says once per account what is not turned on there', () => {
    const off = { missing_action: null, status: 'opt-in-required' };
    const notices = collectionNotices({
      problems: [
        row({ ...off, resource_type: 'AWS::SecurityHub::Finding' }),
        row({
          ...off,
          region: 'eu-west-1',
          resource_type: 'AWS::ComputeOptimizer::VolumeRecommendation',
        }),
        row({
          ...off,
          resource_type: 'AWS::ComputeOptimizer::InstanceRecommendation',
        }),
      ],
    });
    expect(notices).toEqual([
      {
        kind: 'not-turned-on',
        accountId: '777788889999',
        message:
          'Account 777788889999 has not turned on Compute Optimizer, Security Hub; the checks that need it say so and count as unknown.',
      },
    ]);
  });
});
