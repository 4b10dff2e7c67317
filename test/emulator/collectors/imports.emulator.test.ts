/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: whether GuardDuty has a detector, applications of Resilience Hub
 * where there are none. Overruled, because the emulator has no such findings:
 * everything else, in the shapes of the SDK.
 */
import {
  CreateDetectorCommand,
  GuardDutyClient,
} from '@aws-sdk/client-guardduty';
import packCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/config-conformance-pack';
import resultCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/config-conformance-result';
import guarddutyCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/guardduty-finding';
import inspectorCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/inspector-finding';
import inspectorStatusCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/inspector-status';
import resilienceCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/resiliencehub-app';
import securityHubCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/securityhub-finding';
import trustedAdvisorCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/trustedadvisor-recommendation';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

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

describe('trustedadvisor-recommendation', () => {
  const recommendation = (id: string, changes: object = {}) => ({
    id,
    arn: `arn:aws:trustedadvisor::${PRODUCTION}:recommendation/${id}`,
    type: 'standard',
    checkArn: 'arn:aws:trustedadvisor:::check/Pfx0RwqBli',
    status: 'error',
    pillars: ['security'],
    source: 'ta_check',
    name: 'Amazon S3 Bucket Permissions',
    resourcesAggregates: { okCount: 3, warningCount: 0, errorCount: 1 },
    ...changes,
  });
  const resource = (id: string, changes: object = {}) => ({
    id,
    arn: `arn:aws:trustedadvisor::${PRODUCTION}:recommendation-resource/r/${id}`,
    awsResourceId: id,
    regionCode: 'eu-west-1',
    status: 'error',
    metadata: {},
    lastUpdatedAt: '2026-11-01T00:00:00Z',
    recommendationArn: 'arn',
    ...changes,
  });

  it('reads both statuses, all pages, and leaves out what is settled', async () => {
    running.proxy.overrule('trustedadvisor:ListRecommendations', call => {
      const asked = JSON.stringify(call);
      if (asked.includes('warning')) {
        return { recommendationSummaries: [] };
      }
      return asked.includes('page-2')
        ? {
            recommendationSummaries: [
              recommendation('2', { lifecycleStage: 'dismissed' }),
              recommendation('3', {
                name: 'MFA on Root Account',
                resourcesAggregates: {
                  okCount: 0,
                  warningCount: 0,
                  errorCount: 0,
                },
              }),
            ],
          }
        : {
            recommendationSummaries: [recommendation('1')],
            nextToken: 'page-2',
          };
    });
    running.proxy.overrule('trustedadvisor:ListRecommendationResources', call =>
      JSON.stringify(call).includes('recommendation%2F1') ||
      JSON.stringify(call).includes('recommendation/1')
        ? {
            recommendationResourceSummaries: [
              resource('orders-invoices'),
              resource('fine', { status: 'ok' }),
              resource('excluded', { exclusionStatus: 'excluded' }),
            ],
          }
        : { recommendationResourceSummaries: [] },
    );
    const { resources, status } = await read(trustedAdvisorCollector);
    expect(status).toMatchObject({ status: 'ok', region: 'global' });
    expect(resources.map(r => [r.name, r.parents])).toEqual([
      [
        'Amazon S3 Bucket Permissions on orders-invoices',
        ['arn:aws:s3:::orders-invoices'],
      ],
      ['MFA on Root Account', undefined],
    ]);
    expect(resources[0].data).toMatchObject({
      check: 'Pfx0RwqBli',
      status: 'error',
      pillars: ['security'],
    });
  });

  it.each([
    ['SubscriptionRequiredException', 'Premium Support Subscription required'],
    ['AccessDeniedException', 'Your support plan does not include this'],
  ])('needs a support plan when it answers %s', async (code, message) => {
    running.proxy.fail('trustedadvisor:ListRecommendations', {
      status: 403,
      code,
      message,
    });
    expect((await read(trustedAdvisorCollector)).status).toMatchObject({
      status: 'support-plan-required',
    });
  });

  it.each([
    'trustedadvisor:ListRecommendations',
    'trustedadvisor:ListRecommendationResources',
  ])('is denied without %s', async action => {
    running.proxy.overrule('trustedadvisor:ListRecommendations', {
      recommendationSummaries: [recommendation('1')],
    });
    running.proxy.deny(action);
    expect((await read(trustedAdvisorCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: action,
    });
  });
});

describe('conformance packs', () => {
  const pack = (name: string) => ({
    ConformancePackName: name,
    ConformancePackArn: `arn:aws:config:${region}:${PRODUCTION}:conformance-pack/${name}/x`,
    ConformancePackId: 'x',
  });
  const result = (type: string, id: string) => ({
    ComplianceType: 'NON_COMPLIANT',
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: 's3-bucket-versioning-enabled-conformance-pack-ab1cd2',
        ResourceType: type,
        ResourceId: id,
      },
    },
    ConfigRuleInvokedTime: 1793520000,
    ResultRecordedTime: 1793520000,
    Annotation: 'it is off',
  });
  const packs = () =>
    running.proxy.overrule('config:DescribeConformancePacks', {
      ConformancePackDetails: [pack('baseline')],
    });

  it('finds none where none is deployed', async () => {
    running.proxy.overrule('config:DescribeConformancePacks', {
      ConformancePackDetails: [],
    });
    expect((await read(resultCollector)).status.status).toBe('ok');
    expect((await read(packCollector)).resources).toEqual([]);
  });

  it('counts the rules that have results', async () => {
    inPages(
      'config:DescribeConformancePacks',
      [
        { ConformancePackDetails: [pack('baseline')] },
        { ConformancePackDetails: [pack('other')] },
      ],
      'NextToken',
    );
    running.proxy.overrule('config:DescribeConformancePackCompliance', {
      ConformancePackName: 'baseline',
      ConformancePackRuleComplianceList: [
        { ConfigRuleName: 'a', ComplianceType: 'COMPLIANT' },
        { ConfigRuleName: 'b', ComplianceType: 'INSUFFICIENT_DATA' },
      ],
    });
    const { resources } = await read(packCollector);
    expect(resources.map(r => [r.id, r.data.rules])).toEqual([
      ['baseline', { total: 2, withResult: 1 }],
      ['other', { total: 2, withResult: 1 }],
    ]);
  });

  it('reads every page of broken results', async () => {
    packs();
    inPages(
      'config:GetConformancePackComplianceDetails',
      [
        {
          ConformancePackName: 'baseline',
          ConformancePackRuleEvaluationResults: [
            result('AWS::S3::Bucket', 'orders'),
          ],
        },
        {
          ConformancePackName: 'baseline',
          ConformancePackRuleEvaluationResults: [
            result('AWS::RDS::DBInstance', 'db-ABC'),
          ],
        },
      ],
      'NextToken',
    );
    const { resources } = await read(resultCollector);
    expect(resources.map(r => [r.name, r.parents])).toEqual([
      ['s3-bucket-versioning-enabled on orders', ['arn:aws:s3:::orders']],
      ['s3-bucket-versioning-enabled on db-ABC', []],
    ]);
    expect(resources[0].data.annotation).toBe('it is off');
  });

  it('leaves the denied detail unread and fails without the lists', async () => {
    packs();
    running.proxy.deny('config:DescribeConformancePackCompliance');
    expect((await read(packCollector)).resources[0].data.rules).toEqual(
      unreadBecauseOf('config:DescribeConformancePackCompliance'),
    );
    running.proxy.deny('config:GetConformancePackComplianceDetails');
    expect((await read(resultCollector)).status.missingAction).toBe(
      'config:GetConformancePackComplianceDetails',
    );
    running.proxy.deny('config:DescribeConformancePacks');
    expect((await read(packCollector)).status.missingAction).toBe(
      'config:DescribeConformancePacks',
    );
  });
});

describe('resiliencehub-app', () => {
  const app = (name: string, complianceStatus: string) => ({
    appArn: `arn:aws:resiliencehub:${region}:${PRODUCTION}:app/${name}`,
    name,
    creationTime: 1790000000,
    complianceStatus,
    lastAppComplianceEvaluationTime: 1793520000,
    resiliencyScore: 0.7,
  });
  const apps = () =>
    inPages(
      'resiliencehub:ListApps',
      [
        { appSummaries: [app('orders', 'PolicyMet')] },
        { appSummaries: [app('carts', 'PolicyBreached')] },
      ],
      'nextToken',
    );

  it('finds none where none exists', async () => {
    expect(await read(resilienceCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
  });

  it('reads every page, and the tier of what is breached only', async () => {
    apps();
    running.proxy.overrule('resiliencehub:ListAppAssessments', {
      assessmentSummaries: [
        { assessmentArn: 'arn:assessment', assessmentStatus: 'Success' },
      ],
    });
    running.proxy.overrule('resiliencehub:DescribeAppAssessment', {
      assessment: {
        assessmentArn: 'arn:assessment',
        assessmentStatus: 'Success',
        invoker: 'System',
        policy: { tier: 'MissionCritical' },
      },
    });
    const { resources, calls } = await read(resilienceCollector);
    expect(
      resources.map(r => [r.name, r.data.compliance, r.data.tier]),
    ).toEqual([
      ['orders', 'PolicyMet', null],
      ['carts', 'PolicyBreached', 'MissionCritical'],
    ]);
    expect(resources[0].data.assessedAt).toBe(
      new Date(1793520000 * 1000).toISOString(),
    );
    expect(calls).toMatchObject({
      'resiliencehub:ListApps': 2,
      'resiliencehub:ListAppAssessments': 1,
      'resiliencehub:DescribeAppAssessment': 1,
    });
  });

  it('leaves a denied tier unread and fails without the list', async () => {
    apps();
    running.proxy.deny('resiliencehub:ListAppAssessments');
    const { resources } = await read(resilienceCollector);
    expect(resources[1].data.tier).toEqual(
      unreadBecauseOf('resiliencehub:ListAppAssessments'),
    );
    running.proxy.deny('resiliencehub:ListApps');
    expect((await read(resilienceCollector)).status.missingAction).toBe(
      'resiliencehub:ListApps',
    );
  });
});
