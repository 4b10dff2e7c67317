/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * No control of Security Hub with severity CRITICAL or HIGH fails on the
 * workload without somebody having resolved or suppressed it.
 *
 * Why: these are known exposures that stay open.
 * How we look: active, failed findings with workflow status NEW or NOTIFIED in
 * every Region that is read, each about the resources that it names by ARN or
 * whose tags it carries. A control that one of our own checks looks for as well
 * is further evidence of that check, and not counted here.
 * What we cannot see: findings about an account as a whole where the scope of
 * the entity is narrower; findings of other products (GuardDuty and Inspector
 * have checks of their own).
 */
import {
  defineImportedCheck,
  fail,
} from 'backstage-plugin-well-architected-node';
import securityhubFinding from '../../collectors/securityhub-finding';

const critical = securityhubFinding.sample({
  id: 'finding-2',
  name: 'IAM.4 on orders',
  data: {
    control: 'IAM.4',
    title: 'IAM root user access key should not exist',
    severity: 'CRITICAL',
  },
});

export default defineImportedCheck({
  id: 'sec-securityhub-findings',
  pillar: 'security',
  title: 'No open critical or high Security Hub findings',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  bestPractices: ['SEC04-BP02', 'SEC04-BP04', 'SEC01-BP03'],
  seedRefs: ['KA-SEC-4'],
  impact: 'Known critical exposures stay open.',
  issue: f =>
    `${f.failed} critical or high Security Hub ${
      f.failed === 1 ? 'finding is' : 'findings are'
    } open: ${f.names}`,
  recommendation: f =>
    `Fix by control: ${f.names}; automate with Automated Security Response on AWS Security Hub.`,
  steps: f => [
    `Sort by severity: ${f.names}`,
    'Fix or waive with expiry',
    'Re-check',
  ],
  successCriteria: () => ['Zero critical and high in scope'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'billed per check' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_logs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html',
  ],
  equivalents: {
    prowler: ['securityhub_enabled'],
    serviceScreener: ['cloudtrail.SecurityHubIntegration'],
    configRules: ['SECURITYHUB_ENABLED'],
  },
  source: 'Security Hub',
  quiet: 'open critical or high finding',
  findings: securityhubFinding.with(),
  describe: ({ data }) => ({
    id: data.control,
    title: data.title,
    controls: { securityHub: [data.control] },
  }),
  evaluate: ({ name, data }) =>
    fail(
      `${name}: ${data.title} (${data.severity}, ${data.workflow})`,
      {
        control: data.control,
        severity: data.severity,
        workflow: data.workflow,
        ...(data.remediation ? { remediation: data.remediation } : {}),
      },
      { risk: 'HIGH' },
    ),
  conclude(context) {
    const verdict = context.usual();
    return verdict.status === 'unknown' && verdict.reason === 'OPT_IN_REQUIRED'
      ? {
          ...verdict,
          risk: 'MEDIUM',
          message: `${verdict.message}. Enable AWS Security Hub for ${context.entity.name} to know`,
        }
      : verdict;
  },
  examples: [
    {
      name: 'on, and nothing is open',
      expect: {
        state: 'pass',
        says: [
          'Security Hub is on in eu-west-1 and reports no open critical or high finding about orders-api',
        ],
      },
    },
    {
      name: 'a high finding',
      resources: [securityhubFinding.sample()],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['EC2.53 on sg-0a1b2c3d4e5f60718', 'HIGH, NEW'],
      },
    },
    {
      name: 'a critical one besides',
      resources: [securityhubFinding.sample(), critical],
      expect: { state: 'fail', risk: 'HIGH', says: ['CRITICAL'] },
    },
    {
      name: 'Security Hub is off',
      problems: [{ collector: securityhubFinding, status: 'opt-in-required' }],
      expect: {
        state: 'unknown',
        reason: 'OPT_IN_REQUIRED',
        risk: 'MEDIUM',
        says: ['Enable AWS Security Hub'],
      },
    },
    {
      name: 'a finding in one Region, off in another',
      resources: [securityhubFinding.sample()],
      problems: [
        {
          collector: securityhubFinding,
          status: 'opt-in-required',
          region: 'us-east-1',
        },
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'reading findings is denied',
      problems: [
        {
          collector: securityhubFinding,
          status: 'denied',
          missingAction: 'securityhub:GetFindings',
        },
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'securityhub:GetFindings',
      },
    },
  ],
});
