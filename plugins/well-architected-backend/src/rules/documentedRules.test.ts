/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import wellArchitectedModuleAws, {
  collectors,
} from 'backstage-plugin-well-architected-backend-module-aws';
import {
  Check,
  CheckExample,
  checkExample,
} from 'backstage-plugin-well-architected-node';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import wellArchitectedPlugin from '../index';
import { readRules } from './readRules';

jest.setTimeout(60_000);

const page = readFileSync(
  resolvePackagePath(
    'backstage-plugin-well-architected-backend',
    '../../docs/custom-checks.md',
  ),
  'utf8',
);
const [, yaml] = /```yaml\n([^]*?)```/.exec(page) ?? [];
const config = parse(yaml) as JsonObject;

const rules = readRules({
  config: new ConfigReader(config),
  collectors: [...collectors],
  checks: [],
});
const ruleOf = (id: string) => rules.find(rule => rule.id === id)!;
const collectorOf = (type: string) => collectors.find(c => c.type === type)!;

const buckets = collectorOf('AWS::S3::Bucket');
const queues = collectorOf('AWS::SQS::Queue');
const alarms = collectorOf('AWS::CloudWatch::Alarm');

const companyKey = {
  algorithm: 'aws:kms',
  kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:alias/acme-data',
};
const unread = (action: string) => ({
  unread: { reason: 'ACCESS_DENIED', action, message: `lacks ${action}` },
});
const dlq = queues.sample({ id: 'orders-dlq' });
const watching = (queue: string, data: object = {}) =>
  alarms.sample({
    data: {
      actionsEnabled: true,
      alarmActions: ['arn:aws:sns:eu-west-1:111122223333:team'],
      metrics: [
        {
          namespace: 'AWS/SQS',
          name: 'ApproximateNumberOfMessagesVisible',
          stat: 'Maximum',
          dimensions: { QueueName: queue },
        },
      ],
      ...data,
    },
  });

const EXAMPLES: Record<string, CheckExample[]> = {
  'custom-s3-company-key': [
    {
      name: 'the key of the company',
      resources: [buckets.sample({ data: { encryption: companyKey } })],
      expect: { state: 'pass' },
    },
    {
      name: 'the key of S3',
      resources: [
        buckets.sample({ data: { encryption: { algorithm: 'AES256' } } }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-data is encrypted with AES256, not with a key of alias'],
      },
    },
    {
      name: 'a key of AWS KMS without a name',
      resources: [
        buckets.sample({ data: { encryption: { algorithm: 'aws:kms' } } }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'not of production',
      resources: [buckets.sample({ tags: { environment: 'dev' } })],
      expect: { state: 'not-applicable', says: ['development'] },
    },
    {
      name: 'the encryption may not be read',
      resources: [
        buckets.sample({
          data: { encryption: unread('s3:GetEncryptionConfiguration') },
        }),
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 's3:GetEncryptionConfiguration',
        says: ['orders-data'],
      },
    },
  ],
  'custom-dlq-watched': [
    {
      name: 'an alarm with an action',
      resources: [dlq, watching('orders-dlq')],
      expect: { state: 'pass', says: ['orders-dlq has an alarm'] },
    },
    {
      name: 'an alarm of another queue, one without action, one of no queue',
      resources: [
        dlq,
        watching('carts-dlq'),
        watching('orders-dlq', { alarmActions: [] }),
        watching('x', { metrics: [] }),
      ],
      expect: { state: 'fail', says: ['orders-dlq'] },
    },
    {
      name: 'no dead-letter queue',
      resources: [queues.sample()],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'made this morning',
      resources: [
        queues.sample({
          id: 'orders-dlq',
          createdAt: '2026-11-16T05:00:00.000Z',
        }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'the alarms may not be read',
      resources: [dlq],
      problems: [
        {
          collector: alarms,
          status: 'denied',
          missingAction: 'cloudwatch:DescribeAlarms',
        },
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'cloudwatch:DescribeAlarms',
      },
    },
  ],
};

describe('the rules of docs/custom-checks.md', () => {
  it('are those that are tried here', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(
      Object.keys(EXAMPLES).sort(),
    );
  });

  it.each(
    Object.entries(EXAMPLES).flatMap(([id, examples]) =>
      examples.map(example => [id, example.name, example] as const),
    ),
  )('%s: %s', (id, _, example) => {
    expect(checkExample(ruleOf(id), example)).toEqual([]);
  });

  it('read only what they ask for', () => {
    const needs = (check: Check) =>
      check.kind === 'resource'
        ? [...check.on, ...check.uses].map(n => [n.collector.id, n.details])
        : [];
    expect(needs(ruleOf('custom-s3-company-key'))).toEqual([
      ['s3-bucket', ['encryption']],
      ['tagged-resource', []],
      ['tagged-resource-global', []],
    ]);
    expect(needs(ruleOf('custom-dlq-watched'))).toEqual([
      ['sqs-queue', []],
      ['cloudwatch-alarm', []],
    ]);
  });

  const start = (data: JsonObject) =>
    startTestBackend({
      features: [
        wellArchitectedPlugin,
        wellArchitectedModuleAws,
        mockServices.rootConfig.factory({ data }),
        catalogServiceMock.factory({ entities: [] }),
      ],
    });

  it('are checks of a backend with this configuration', async () => {
    const wellArchitected = config.wellArchitected as JsonObject;
    const backend = await start({
      wellArchitected: { ...wellArchitected, worker: false },
    });
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/well-architected/checks`,
    );
    const { items } = await response.json();
    await backend.stop();
    expect(items).toEqual(
      expect.arrayContaining(
        Object.keys(EXAMPLES).map(checkId =>
          expect.objectContaining({ checkId, enabled: true }),
        ),
      ),
    );
  });

  it('stop a backend where they are wrong', async () => {
    await expect(
      start({ wellArchitected: { worker: false, rules: [{ id: 'x' }] } }),
    ).rejects.toThrow('wellArchitected.rules[0].id');
  });
});
