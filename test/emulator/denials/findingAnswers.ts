/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Answers } from './moreAnswers';

/*
 * Answers of services that judge and recommend, in the shapes of the SDK; as
 * small as collectors need to ask everything that they can ask.
 */

const ACCOUNT = '777788889999';
const SINCE = new Date('2026-05-04T08:00:00.000Z');
const arn = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;

export const findingAnswers: Answers = {
  'accessanalyzer:ListAnalyzers': () => ({
    analyzers: [
      {
        arn: arn('access-analyzer', 'analyzer/account'),
        name: 'account',
        type: 'ACCOUNT',
        status: 'ACTIVE',
        createdAt: SINCE,
      },
    ],
  }),
  'accessanalyzer:ListFindingsV2': () => ({ findings: [] }),
  'compute-optimizer:GetEnrollmentStatus': () => ({ status: 'Active' }),
  'compute-optimizer:GetAutoScalingGroupRecommendations': () => ({}),
  'compute-optimizer:GetEBSVolumeRecommendations': () => ({}),
  'compute-optimizer:GetEC2InstanceRecommendations': () => ({}),
  'compute-optimizer:GetECSServiceRecommendations': () => ({}),
  'compute-optimizer:GetLambdaFunctionRecommendations': () => ({}),
  'compute-optimizer:GetRDSDatabaseRecommendations': () => ({}),
  'config:DescribeConformancePacks': () => ({
    ConformancePackDetails: [
      {
        ConformancePackName: 'baseline',
        ConformancePackArn: arn('config', 'conformance-pack/baseline/1'),
      },
    ],
  }),
  'config:DescribeConformancePackCompliance': () => ({
    ConformancePackRuleComplianceList: [],
  }),
  'config:GetConformancePackComplianceDetails': () => ({
    ConformancePackRuleEvaluationResults: [],
  }),
  'cost-optimization-hub:ListEnrollmentStatuses': () => ({
    items: [{ accountId: ACCOUNT, status: 'Active' }],
  }),
  'cost-optimization-hub:ListRecommendations': () => ({ items: [] }),
  'guardduty:ListFindings': () => ({ FindingIds: ['f1'] }),
  'guardduty:GetFindings': () => ({ Findings: [] }),
  'inspector2:BatchGetAccountStatus': () => ({
    accounts: [
      {
        accountId: ACCOUNT,
        state: { status: 'ENABLED' },
        resourceState: {
          ec2: { status: 'ENABLED' },
          ecr: { status: 'ENABLED' },
          lambda: { status: 'ENABLED' },
        },
      },
    ],
  }),
  'inspector2:ListFindings': () => ({ findings: [] }),
  'resiliencehub:ListApps': () => ({
    appSummaries: [
      {
        appArn: arn('resiliencehub', 'app/1'),
        name: 'platform',
        complianceStatus: 'PolicyBreached',
        creationTime: SINCE,
      },
    ],
  }),
  'resiliencehub:ListAppAssessments': () => ({
    assessmentSummaries: [
      {
        invoker: 'User',
        assessmentArn: arn('resiliencehub', 'app-assessment/1'),
        appArn: arn('resiliencehub', 'app/1'),
        assessmentStatus: 'Success',
        endTime: SINCE,
      },
    ],
  }),
  'resiliencehub:DescribeAppAssessment': () => ({
    assessment: {
      assessmentArn: arn('resiliencehub', 'app-assessment/1'),
      assessmentStatus: 'Success',
      invoker: 'User',
      compliance: {},
    },
  }),
  'securityhub:DescribeHub': () => ({ HubArn: arn('securityhub', 'hub/x') }),
  'securityhub:GetFindings': () => ({ Findings: [] }),
  'trustedadvisor:ListRecommendations': () => ({
    recommendationSummaries: [
      {
        arn: `arn:aws:trustedadvisor::${ACCOUNT}:recommendation/1`,
        id: '1',
        name: 'Idle load balancers',
        status: 'warning',
        type: 'standard',
        pillars: ['cost_optimizing'],
        source: 'ta_check',
        checkArn: 'arn:aws:trustedadvisor:::check/hjLMh88uM8',
        createdAt: SINCE,
      },
    ],
  }),
  'trustedadvisor:ListRecommendationResources': () => ({
    recommendationResourceSummaries: [],
  }),
  'wellarchitected:ListWorkloads': () => ({
    WorkloadSummaries: [
      {
        WorkloadId: 'w1',
        WorkloadName: 'platform',
        WorkloadArn: arn('wellarchitected', 'workload/w1'),
        Owner: ACCOUNT,
      },
    ],
  }),
  'wellarchitected:ListLensReviews': () => ({
    LensReviewSummaries: [
      { LensAlias: 'wellarchitected', RiskCounts: { HIGH: 1 } },
    ],
  }),
  'wellarchitected:ListAnswers': () => ({ AnswerSummaries: [] }),
  'wellarchitected:ListLensReviewImprovements': () => ({
    ImprovementSummaries: [],
  }),
  'wellarchitected:ListAgentProfiles': () => ({
    items: [
      {
        arn: arn('wellarchitected', 'agent-profile/p1'),
        name: 'p1',
        createdAt: SINCE,
        pillars: ['SECURITY'],
      },
    ],
  }),
  'wellarchitected:ListAgentRecommendations': () => ({
    items: [
      {
        recommendationArn: arn('wellarchitected', 'agent-recommendation/r1'),
        title: 'Rotate the keys',
        pillar: 'SECURITY',
        priority: 'HIGH',
        createdAt: SINCE,
      },
    ],
  }),
  'wellarchitected:GetAgentRecommendation': () => ({}),
  'ce:GetCostAndUsage': () => ({
    ResultsByTime: [
      {
        Groups: [
          {
            Keys: ['Amazon Relational Database Service', 'EU-InstanceUsage'],
            Metrics: { AmortizedCost: { Amount: '200', Unit: 'USD' } },
          },
        ],
      },
    ],
  }),
  'ce:GetReservationCoverage': () => ({
    Total: {
      CoverageHours: { TotalRunningHours: '720', ReservedHours: '0' },
      CoverageCost: { OnDemandCost: '200' },
    },
  }),
  'ce:GetReservationUtilization': () => ({ UtilizationsByTime: [] }),
  'ce:GetSavingsPlansCoverage': () => ({
    SavingsPlansCoverages: [
      {
        Coverage: { SpendCoveredBySavingsPlans: '100', OnDemandCost: '400' },
      },
    ],
  }),
  'ce:GetSavingsPlansPurchaseRecommendation': () => ({
    SavingsPlansPurchaseRecommendation: {},
  }),
  'ce:GetSavingsPlansUtilization': () => ({
    Total: { Utilization: { TotalCommitment: '0' } },
  }),
};
