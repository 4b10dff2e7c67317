/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: whether GuardDuty has a detector. Overruled, because the emulator has
 * no such findings: everything else, in the shapes of the SDK.
 */
import {
  CreateDetectorCommand,
  GuardDutyClient,
} from '@aws-sdk/client-guardduty';
import guarddutyCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/guardduty-finding';
import inspectorCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/inspector-finding';
import inspectorStatusCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/inspector-status';
import securityHubCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/securityhub-finding';
import { PRODUCTION } from '../tests/support';
import { useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

/** Answers in two pages, by a token in the request. */
function inPages(
  operation: string,
  pages: [object, object],
  token: 'NextToken' | 'nextToken',
) {
  running.proxy.overrule(operation, call =>
    JSON.stringify({ ...call.input, at: call }).includes('page-2')
      ? pages[1]
      : { ...pages[0], [token]: 'page-2' },
  );
}

const off = (code: string) => ({ status: 400, code, message: 'not on' });

describe('securityhub-finding', () => {
  const finding = (id: string, control: string, resource: string) => ({
    Id: id,
    Title: `Title of ${control}`,
    GeneratorId: `security-control/${control}`,
    CreatedAt: '2026-10-01T08:00:00.000Z',
    Severity: { Label: 'HIGH' },
    Workflow: { Status: 'NEW' },
    Compliance: { Status: 'FAILED', SecurityControlId: control },
    Resources: [
      { Type: 'AwsS3Bucket', Id: resource, Tags: { component: 'orders-api' } },
    ],
  });
  const hub = () =>
    running.proxy.overrule('securityhub:DescribeHub', { HubArn: 'arn:hub' });

  it('reads every page, asks only for this account and Region, and takes a control once', async () => {
    hub();
    inPages(
      'securityhub:GetFindings',
      [
        { Findings: [finding('1', 'S3.8', 'arn:aws:s3:::orders')] },
        {
          Findings: [
            finding('2', 'S3.8', 'arn:aws:s3:::orders'),
            finding('3', 'IAM.4', `AWS::::Account:${PRODUCTION}`),
          ],
        },
      ],
      'NextToken',
    );
    const { resources, status } = await read(securityHubCollector);
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources[0]).toMatchObject({
      id: '1',
      name: 'S3.8 on orders',
      region,
      parents: ['arn:aws:s3:::orders'],
      tags: { component: 'orders-api' },
      createdAt: '2026-10-01T08:00:00.000Z',
      data: { control: 'S3.8', severity: 'HIGH', workflow: 'NEW' },
    });
    expect(resources[1].parents).toEqual([]);
    const asked = JSON.stringify(
      running.proxy.log().find(c => c.operation === 'GetFindings')?.input,
    );
    for (const part of [PRODUCTION, region, 'NOTIFIED', 'FAILED', 'CRITICAL']) {
      expect(asked).toContain(part);
    }
  });

  it('is opt-in where Security Hub is off', async () => {
    running.proxy.fail(
      'securityhub:DescribeHub',
      off('InvalidAccessException'),
    );
    expect((await read(securityHubCollector)).status).toMatchObject({
      status: 'opt-in-required',
      reason: 'Security Hub is not on in eu-central-1',
    });
  });

  it.each(['securityhub:DescribeHub', 'securityhub:GetFindings'])(
    'is denied without %s',
    async action => {
      hub();
      running.proxy.deny(action);
      expect(await read(securityHubCollector)).toMatchObject({
        resources: [],
        status: { status: 'denied', missingAction: action },
      });
    },
  );
});

describe('guardduty-finding', () => {
  const finding = (id: string, changes: object) => ({
    id,
    accountId: PRODUCTION,
    arn: `arn:aws:guardduty:${region}:${PRODUCTION}:detector/d/finding/${id}`,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    region,
    schemaVersion: '2.0',
    severity: 8,
    title: `Title ${id}`,
    type: 'Backdoor:EC2/C&CActivity.B',
    service: { count: 4, eventLastSeen: '2026-11-02T08:00:00.000Z' },
    ...changes,
  });
  const createDetector = (Enable: boolean) =>
    new GuardDutyClient(settings()).send(new CreateDetectorCommand({ Enable }));

  it('reads every page and tells what each is about', async () => {
    await createDetector(true);
    inPages(
      'guardduty:ListFindings',
      [{ findingIds: ['1', '2', '3'] }, { findingIds: ['4'] }],
      'nextToken',
    );
    const all: Record<string, object> = {
      1: finding('1', {
        resource: {
          resourceType: 'Instance',
          instanceDetails: { instanceId: 'i-0123456789abcdef0' },
        },
      }),
      2: finding('2', {
        resource: {
          resourceType: 'AccessKey',
          accessKeyDetails: { userName: 'x' },
        },
      }),
      3: finding('3', { title: '[SAMPLE] of GuardDuty' }),
      4: finding('4', {
        resource: {
          resourceType: 'Lambda',
          lambdaDetails: {
            functionArn: `arn:aws:lambda:${region}:${PRODUCTION}:function:orders:7`,
          },
        },
      }),
    };
    running.proxy.overrule('guardduty:GetFindings', call => {
      const ids = (call.input as { findingIds: string[] }).findingIds;
      return { findings: ids.map(id => all[id]) };
    });
    const { resources } = await read(guarddutyCollector);
    expect(resources.map(r => [r.id, r.parents, r.data.wholeAccount])).toEqual([
      [
        '1',
        [`arn:aws:ec2:${region}:${PRODUCTION}:instance/i-0123456789abcdef0`],
        false,
      ],
      ['2', [], true],
      ['4', [`arn:aws:lambda:${region}:${PRODUCTION}:function:orders`], false],
    ]);
    expect(resources[0]).toMatchObject({
      name: 'Backdoor:EC2/C&CActivity.B on i-0123456789abcdef0',
      data: { severity: 8, count: 4 },
    });
    expect(resources[1].name).toContain(`account ${PRODUCTION}`);
  });

  it.each([
    ['there is no detector', async () => {}],
    ['the detector is suspended', () => createDetector(false)],
  ])('is opt-in where %s', async (_, prepare) => {
    await prepare();
    expect((await read(guarddutyCollector)).status).toMatchObject({
      status: 'opt-in-required',
      reason: 'GuardDuty is not on in eu-central-1',
    });
  });

  it('is denied without its permissions', async () => {
    await createDetector(true);
    running.proxy.overrule('guardduty:ListFindings', { findingIds: ['1'] });
    running.proxy.deny('guardduty:GetFindings');
    expect((await read(guarddutyCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'guardduty:GetFindings',
    });
    running.proxy.deny('guardduty:ListFindings');
    expect((await read(guarddutyCollector)).status.missingAction).toBe(
      'guardduty:ListFindings',
    );
  });
});

describe('inspector', () => {
  const account = (status: string, ec2 = status) => ({
    accounts: [
      {
        accountId: PRODUCTION,
        state: { status },
        resourceState: {
          ec2: { status: ec2 },
          ecr: { status },
          lambda: { status },
        },
      },
    ],
  });
  const finding = (id: string, type: string, resource: string) => ({
    findingArn: `arn:aws:inspector2:${region}:${PRODUCTION}:finding/${id}`,
    awsAccountId: PRODUCTION,
    type: 'PACKAGE_VULNERABILITY',
    description: 'd',
    title: 'CVE-2026-1 - openssl',
    remediation: {},
    severity: 'CRITICAL',
    firstObservedAt: 1793520000,
    lastObservedAt: 1793520000,
    status: 'ACTIVE',
    fixAvailable: 'YES',
    exploitAvailable: 'YES',
    resources: [{ type, id: resource, tags: { component: 'orders-api' } }],
    packageVulnerabilityDetails: {
      vulnerabilityId: 'CVE-2026-1',
      source: 'NVD',
    },
  });

  it('may be off, which is a fact and no error', async () => {
    running.proxy.overrule(
      'inspector2:BatchGetAccountStatus',
      account('DISABLED'),
    );
    const { resources, status } = await read(inspectorStatusCollector);
    expect(status).toMatchObject({ status: 'ok', count: 1 });
    expect(resources[0].data.account).toBe(false);
    expect(
      (await read(inspectorCollector)).calls['inspector2:ListFindings'],
    ).toBeUndefined();
  });

  it('tells what is scanned', async () => {
    running.proxy.overrule(
      'inspector2:BatchGetAccountStatus',
      account('ENABLED', 'DISABLED'),
    );
    expect((await read(inspectorStatusCollector)).resources[0].data).toEqual({
      account: true,
      ec2: false,
      ecr: true,
      lambda: true,
    });
  });

  it('reads every page of findings and finds their resources', async () => {
    running.proxy.overrule(
      'inspector2:BatchGetAccountStatus',
      account('ENABLED'),
    );
    const repository = `arn:aws:ecr:${region}:${PRODUCTION}:repository/orders`;
    inPages(
      'inspector2:ListFindings',
      [
        {
          findings: [
            finding('1', 'AWS_ECR_CONTAINER_IMAGE', `${repository}/sha256:ab`),
          ],
        },
        {
          findings: [finding('2', 'AWS_EC2_INSTANCE', 'i-0123456789abcdef0')],
        },
      ],
      'nextToken',
    );
    const { resources } = await read(inspectorCollector);
    expect(resources.map(r => r.parents)).toEqual([
      [repository],
      [`arn:aws:ec2:${region}:${PRODUCTION}:instance/i-0123456789abcdef0`],
    ]);
    expect(resources[0]).toMatchObject({
      name: 'CVE-2026-1 in orders',
      tags: { component: 'orders-api' },
      data: {
        severity: 'CRITICAL',
        exploitAvailable: true,
        vulnerability: 'CVE-2026-1',
        firstSeen: new Date(1793520000 * 1000).toISOString(),
      },
    });
  });

  it('is denied without its permissions', async () => {
    running.proxy.overrule(
      'inspector2:BatchGetAccountStatus',
      account('ENABLED'),
    );
    running.proxy.deny('inspector2:ListFindings');
    expect((await read(inspectorCollector)).status.missingAction).toBe(
      'inspector2:ListFindings',
    );
    running.proxy.deny('inspector2:BatchGetAccountStatus');
    expect((await read(inspectorStatusCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'inspector2:BatchGetAccountStatus',
    });
  });
});
