/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: applications of Resilience Hub where there are none. Overruled,
 * because the emulator has no such findings: everything else, in the shapes of
 * the SDK.
 */
import packCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/config-conformance-pack';
import resultCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/config-conformance-result';
import resilienceCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/resiliencehub-app';
import trustedAdvisorCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/trustedadvisor-recommendation';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, read, region } = useCollectors();

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
