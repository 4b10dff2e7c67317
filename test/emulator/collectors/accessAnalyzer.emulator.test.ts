/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* Emulated: nothing, moto has no Access Analyzer. Overruled: all of it. */
import analyzer from '../../../plugins/well-architected-backend-module-aws/src/collectors/accessanalyzer-analyzer';
import finding from '../../../plugins/well-architected-backend-module-aws/src/collectors/accessanalyzer-finding';
import { useCollectors } from './useCollectors';

const { running, read, region } = useCollectors();
const arnOf = (name: string) =>
  `arn:aws:access-analyzer:${region}:111111111111:analyzer/${name}`;
const analyzers = [
  { name: 'external', type: 'ACCOUNT', status: 'ACTIVE' },
  { name: 'unused', type: 'ACCOUNT_UNUSED_ACCESS', status: 'ACTIVE' },
  { name: 'off', type: 'ACCOUNT', status: 'DISABLED' },
].map(one => ({
  ...one,
  arn: arnOf(one.name),
  createdAt: '2026-01-15T08:00:00.000Z',
  tags: { owner: 'security' },
}));

function answerWithAnalyzers() {
  running.proxy.overrule('accessanalyzer:ListAnalyzers', call =>
    JSON.stringify(call.input).includes('more')
      ? { analyzers: analyzers.slice(1) }
      : { analyzers: analyzers.slice(0, 1), nextToken: 'more' },
  );
}

const aFinding = (id: string, resourceOwnerAccount = '111111111111') => ({
  id,
  resource: `arn:aws:s3:::${id}`,
  resourceType: 'AWS::S3::Bucket',
  resourceOwnerAccount,
  status: 'ACTIVE',
  createdAt: '2026-11-02T09:00:00.000Z',
  analyzedAt: '2026-11-15T09:00:00.000Z',
  updatedAt: '2026-11-15T09:00:00.000Z',
});

describe('accessanalyzer-analyzer', () => {
  it('reads all pages', async () => {
    answerWithAnalyzers();
    const { resources } = await read(analyzer);
    expect(resources.map(r => [r.id, r.data.kind, r.data.status])).toEqual([
      ['external', 'ACCOUNT', 'ACTIVE'],
      ['unused', 'ACCOUNT_UNUSED_ACCESS', 'ACTIVE'],
      ['off', 'ACCOUNT', 'DISABLED'],
    ]);
    expect(resources[0]).toMatchObject({
      arn: arnOf('external'),
      createdAt: '2026-01-15T08:00:00.000Z',
      tags: { owner: 'security' },
    });
  });

  it('is denied with its action', async () => {
    running.proxy.deny('accessanalyzer:ListAnalyzers');
    expect((await read(analyzer)).status).toMatchObject({
      status: 'denied',
      missingAction: 'access-analyzer:ListAnalyzers',
    });
  });
});

describe('accessanalyzer-finding', () => {
  it('reads active findings of active analyzers of external access', async () => {
    answerWithAnalyzers();
    const asked: unknown[] = [];
    running.proxy.overrule('accessanalyzer:ListFindingsV2', call => {
      asked.push(call.input);
      return JSON.stringify(call.input).includes('second')
        ? { findings: [aFinding('invoices')] }
        : {
            findings: [aFinding('exports'), aFinding('theirs', '222222222222')],
            nextToken: 'second',
          };
    });
    const { resources } = await read(finding);
    expect(resources).toMatchObject([
      {
        id: 'exports',
        name: 'exports',
        parents: ['arn:aws:s3:::exports'],
        createdAt: '2026-11-02T09:00:00.000Z',
        data: {
          resourceArn: 'arn:aws:s3:::exports',
          resourceType: 'AWS::S3::Bucket',
          analyzer: 'external',
          updatedAt: '2026-11-15T09:00:00.000Z',
        },
      },
      { id: 'invoices' },
    ]);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({
      analyzerArn: arnOf('external'),
      filter: { status: { eq: ['ACTIVE'] } },
    });
  });

  it('asks for no findings without an analyzer', async () => {
    running.proxy.overrule('accessanalyzer:ListAnalyzers', { analyzers: [] });
    expect(await read(finding)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
  });

  it.each([
    ['ListAnalyzers', 'access-analyzer:ListAnalyzers'],
    ['ListFindingsV2', 'access-analyzer:ListFindings'],
  ])('tells that %s is denied', async (operation, missingAction) => {
    answerWithAnalyzers();
    running.proxy.deny(`accessanalyzer:${operation}`);
    expect((await read(finding)).status).toMatchObject({
      status: 'denied',
      missingAction,
    });
  });
});
