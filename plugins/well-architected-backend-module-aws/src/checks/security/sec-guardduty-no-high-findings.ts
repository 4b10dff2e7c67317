/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * No GuardDuty finding of severity 7 or higher is open.
 *
 * Why: such a finding says that something is probably compromised already.
 * How we look: unarchived findings in every Region that is read, about a
 * resource in scope or about the account (credentials). Sample findings do not
 * count.
 * What we cannot see: Regions without a detector; there it is unknown.
 */
import {
  defineImportedCheck,
  fail,
} from 'backstage-plugin-well-architected-node';
import guarddutyFinding from '../../collectors/guardduty-finding';

export default defineImportedCheck({
  id: 'sec-guardduty-no-high-findings',
  pillar: 'security',
  title: 'No open high GuardDuty findings',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  bestPractices: ['SEC04-BP03', 'SEC10-BP04'],
  seedRefs: ['SEC-C12', 'KA-SEC-5'],
  impact: 'A likely compromise is open.',
  issue: f =>
    `${f.failed} high GuardDuty ${
      f.failed === 1 ? 'finding is' : 'findings are'
    } open: ${f.names}`,
  recommendation: f =>
    `Follow the incident playbook for ${f.names}; contain, then archive in Amazon GuardDuty.`,
  steps: f => [
    `Open the finding: ${f.names}`,
    'Contain the resource',
    'Rotate credentials',
    'Archive after review',
  ],
  successCriteria: () => ['Zero open high findings'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'on-call work' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_security_alerts.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings.html',
  ],
  equivalents: {
    prowler: ['guardduty_no_high_severity_findings'],
    serviceScreener: ['guardduty.Findings'],
    configRules: ['GUARDDUTY_NON_ARCHIVED_FINDINGS'],
  },
  source: 'GuardDuty',
  quiet: 'open finding of severity 7 or higher',
  findings: guarddutyFinding.with(),
  describe: ({ data }) => ({
    id: data.type,
    title: data.title,
    wholeAccount: data.wholeAccount,
  }),
  evaluate: ({ data }) =>
    fail(
      `${data.title} (${data.type}, severity ${data.severity}, seen ${
        data.count
      } ${data.count === 1 ? 'time' : 'times'})`,
      {
        type: data.type,
        severity: data.severity,
        count: data.count,
        ...(data.lastSeen ? { lastSeen: data.lastSeen } : {}),
      },
    ),
  examples: [
    {
      name: 'on, and nothing is open',
      expect: { state: 'pass', says: ['GuardDuty is on in eu-west-1'] },
    },
    {
      name: 'an instance asks for a mining pool',
      resources: [guarddutyFinding.sample()],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['Bitcoin domain', 'severity 8', '3 times'],
      },
    },
    {
      name: 'credentials are used from elsewhere: about the account',
      resources: [
        guarddutyFinding.sample({
          parents: [],
          data: {
            type: 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
            title: 'Credentials of orders are used from another address',
            severity: 7,
            count: 1,
            wholeAccount: true,
          },
        }),
      ],
      expect: { state: 'fail', says: ['severity 7', 'seen 1 time)'] },
    },
    {
      name: 'GuardDuty is off',
      problems: [{ collector: guarddutyFinding, status: 'opt-in-required' }],
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
    {
      name: 'reading findings is denied',
      problems: [
        {
          collector: guarddutyFinding,
          status: 'denied',
          missingAction: 'guardduty:ListFindings',
        },
      ],
      expect: { state: 'unknown', missingAction: 'guardduty:ListFindings' },
    },
  ],
});
