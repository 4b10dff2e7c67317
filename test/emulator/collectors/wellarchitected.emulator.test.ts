/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* The emulator has no Well-Architected Tool: all overruled, in the SDK's shapes. */
import profileCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/wellarchitected-agent-profile';
import recommendationCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/wellarchitected-agent-recommendation';
import answerCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/wellarchitected-answer';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, read, region } = useCollectors();

describe('wellarchitected-answer', () => {
  const ARN = `arn:aws:wellarchitected:${region}:${PRODUCTION}:workload/a1b2c3`;
  const answer = (QuestionId: string, Risk: string) => ({
    QuestionId,
    PillarId: 'costOptimization',
    QuestionTitle: `How about ${QuestionId}?`,
    Risk,
    IsApplicable: true,
  });

  beforeEach(() => {
    running.proxy.overrule('wellarchitected:ListWorkloads', {
      WorkloadSummaries: [
        { WorkloadId: 'a1b2c3', WorkloadArn: ARN, WorkloadName: 'orders' },
      ],
    });
    running.proxy.overrule('wellarchitected:ListLensReviews', {
      WorkloadId: 'a1b2c3',
      LensReviewSummaries: [
        {
          LensAlias: 'wellarchitected',
          LensName: 'AWS Well-Architected Framework',
          LensVersion: '2026-07-01',
          UpdatedAt: 1793520000,
          RiskCounts: { HIGH: 1 },
        },
        { LensAlias: 'serverless', LensName: 'Serverless', RiskCounts: {} },
      ],
    });
    running.proxy.overrule('wellarchitected:ListAnswers', call => {
      const asked = JSON.stringify(call);
      if (asked.includes('serverless')) {
        return { AnswerSummaries: [answer('srv-1', 'NONE')] };
      }
      return asked.includes('page-2')
        ? { AnswerSummaries: [answer('cost-2', 'UNANSWERED')] }
        : { AnswerSummaries: [answer('cost-1', 'HIGH')], NextToken: 'page-2' };
    });
    running.proxy.overrule('wellarchitected:ListLensReviewImprovements', {
      ImprovementSummaries: [
        {
          QuestionId: 'cost-1',
          Risk: 'HIGH',
          ImprovementPlanUrl: 'https://example.com/plan',
        },
      ],
    });
  });

  it('reads every answer of every lens, and plans only where there is a risk', async () => {
    const { resources, status, calls } = await read(answerCollector);
    expect(status).toMatchObject({ status: 'ok', count: 3 });
    expect(resources.map(r => [r.id, r.data.risk])).toEqual([
      ['a1b2c3/wellarchitected/cost-1', 'HIGH'],
      ['a1b2c3/wellarchitected/cost-2', 'UNANSWERED'],
      ['a1b2c3/serverless/srv-1', 'NONE'],
    ]);
    expect(resources[0]).toMatchObject({
      name: "'How about cost-1?' of orders",
      arn: ARN,
      region: 'global',
      parents: [ARN],
      data: {
        workload: 'orders',
        workloadArn: ARN,
        pillar: 'costOptimization',
        lensVersion: '2026-07-01',
        improvements: 'https://example.com/plan',
      },
    });
    expect(resources[1].data.improvements).toBeNull();
    expect(calls).toMatchObject({
      'wellarchitected:ListAnswers': 3,
      'wellarchitected:ListLensReviewImprovements': 1,
    });
  });

  it('leaves denied plans unread', async () => {
    running.proxy.deny('wellarchitected:ListLensReviewImprovements');
    const { resources } = await read(answerCollector);
    expect(resources[0].data.improvements).toEqual(
      unreadBecauseOf('wellarchitected:ListLensReviewImprovements'),
    );
  });

  it.each([
    'wellarchitected:ListWorkloads',
    'wellarchitected:ListLensReviews',
    'wellarchitected:ListAnswers',
  ])('is denied without %s', async action => {
    running.proxy.deny(action);
    expect(await read(answerCollector)).toMatchObject({
      resources: [],
      status: { status: 'denied', missingAction: action },
    });
  });
});

describe('the agent', () => {
  const PROFILE = `arn:aws:wellarchitected:us-east-1:${PRODUCTION}:agent-profile/p`;
  const recommendation = (id: string, priority: string) => ({
    recommendationArn: `arn:aws:wellarchitected:us-east-1:${PRODUCTION}:agent-recommendation/${id}`,
    profileArn: PROFILE,
    title: `Recommendation ${id}`,
    description: 'd',
    type: 'RESOURCE',
    pillar: 'RESILIENCE',
    priority,
    effort: 'SMALL',
    status: 'ACTIVE',
    state: 'OPEN',
    impact: 'HIGH',
    createdBy: 'agent',
    createdAt: '2026-11-01T08:00:00Z',
  });

  beforeEach(() => {
    running.proxy.overrule('wellarchitected:ListAgentProfiles', call => ({
      items:
        call.region === 'us-east-1'
          ? [
              {
                name: 'orders',
                arn: PROFILE,
                pillars: ['RESILIENCE'],
                executionRoleArn: 'arn:role',
                aggregationConfiguration: [],
                createdBy: 'anna',
                createdAt: '2026-10-01T08:00:00Z',
              },
            ]
          : [],
    }));
    running.proxy.overrule('wellarchitected:ListAgentRecommendations', call =>
      JSON.stringify(call).includes('page-2')
        ? { items: [recommendation('2', 'LOW')] }
        : { items: [recommendation('1', 'HIGH')], nextToken: 'page-2' },
    );
    running.proxy.overrule('wellarchitected:GetAgentRecommendation', {
      ...recommendation('1', 'HIGH'),
      impactDetails: [],
      insights: [],
      highlights: [],
      remediationSummary: {
        recommendation: 'Do it',
        steps: ['Add a zone'],
      },
      tradeOffs: [
        {
          pillar: 'COST_OPTIMIZATION',
          title: 'More instances',
          description: 'd',
          risk: 'LOW',
          mitigation: 'Graviton',
        },
      ],
      tags: [{ key: 'component', value: 'orders-api' }],
    });
  });

  it('is read in the Regions that host profiles', async () => {
    const { resources, status } = await read(profileCollector);
    expect(status).toMatchObject({ status: 'ok', region: 'global', count: 1 });
    expect(resources[0]).toMatchObject({
      id: PROFILE,
      name: 'orders',
      data: { pillars: ['RESILIENCE'] },
    });
  });

  it('tells every open recommendation, and the content of high ones', async () => {
    const { resources, status, calls } = await read(recommendationCollector);
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.map(r => [r.name, r.data.priority])).toEqual([
      ['Recommendation 1', 'HIGH'],
      ['Recommendation 2', 'LOW'],
    ]);
    expect(resources[0]).toMatchObject({
      tags: { component: 'orders-api' },
      data: {
        content: {
          steps: ['Add a zone'],
          tradeOffs: [
            'COST_OPTIMIZATION: More instances; mitigation: Graviton',
          ],
          benefits: [],
        },
      },
    });
    expect(resources[1].data.content).toBeNull();
    expect(calls['wellarchitected:GetAgentRecommendation']).toBe(1);
  });

  it('leaves denied content unread and fails without the lists', async () => {
    running.proxy.deny('wellarchitected:GetAgentRecommendation');
    expect(
      (await read(recommendationCollector)).resources[0].data.content,
    ).toEqual(unreadBecauseOf('wellarchitected:GetAgentRecommendation'));
    running.proxy.deny('wellarchitected:ListAgentRecommendations');
    expect((await read(recommendationCollector)).status.missingAction).toBe(
      'wellarchitected:ListAgentRecommendations',
    );
    running.proxy.deny('wellarchitected:ListAgentProfiles');
    expect((await read(profileCollector)).status.missingAction).toBe(
      'wellarchitected:ListAgentProfiles',
    );
  });

  it('needs a support plan', async () => {
    running.proxy.fail('wellarchitected:ListAgentProfiles', {
      status: 403,
      code: 'AccessDeniedException',
      message: 'The support plan of this account does not include the agent',
    });
    expect((await read(profileCollector)).status.status).toBe(
      'support-plan-required',
    );
  });
});
