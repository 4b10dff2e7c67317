/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * GuardDuty notices stolen credentials, mining and data theft from logs that
 * AWS has anyway. A Region without a detector is a Region where nobody looks.
 *
 * How we look: ListDetectors and GetDetector in every Region that is read. An
 * entity is judged by the Regions in its scope, and by us-east-1, where global
 * services report, when that Region is read too. What we cannot see: Regions
 * that are not read; which protection plans a workload needs (plans that are
 * off are named as a note).
 */
import { defineAccountCheck } from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import {
  concludeRegions,
  judgeRegions,
  RegionStates,
} from '../../accounts/judgeRegions';
import detector from '../../collectors/guardduty-detector';

export default defineAccountCheck({
  id: 'sec-guardduty-enabled',
  pillar: 'security',
  title: 'GuardDuty watches every used Region',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC04-BP01', 'SEC04-BP03', 'SEC01-BP04'],
  seedRefs: ['SEC-C12', 'KA-SEC-4'],
  impact: 'Compromise goes unnoticed.',
  issue: f => `GuardDuty does not watch every used Region: ${f.message}`,
  recommendation: f =>
    `Enable Amazon GuardDuty for the organization of ${f.names} with a delegated administrator; it watches ${f.entity.name}.`,
  steps: f => [
    'Delegate an administrator',
    `Enable the detector where it is missing (${f.message}) and auto-enable it for new accounts`,
    'Route findings to Security Hub',
  ],
  successCriteria: () => ['Detector enabled in all used Regions'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'billed by analysed volume, 30-day free trial',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_app_service_logging.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html',
  ],
  equivalents: {
    prowler: ['guardduty_is_enabled', 'guardduty_centrally_managed'],
    serviceScreener: ['iam.enableGuardDuty', 'cloudtrail.GuardDutyIntegration'],
    configRules: ['GUARDDUTY_ENABLED_CENTRALIZED'],
    securityHub: ['GuardDuty.1'],
    trustedAdvisor: ['Hs4Ma3G188'],
  },
  uses: [detector.with()],
  evaluate(account, ctx) {
    const detectors = ctx.all(detector);
    const states: RegionStates = {};
    const plansOff: string[] = [];
    for (const region of ctx.regions) {
      const found = detectors.find(d => d.region === region);
      const enabled = found?.data.status === 'ENABLED';
      const missing = found ? 'the detector is SUSPENDED' : 'no detector';
      states[region] = {
        state: enabled ? 'good' : 'bad',
        says: enabled ? 'GuardDuty is ENABLED' : missing,
      };
      for (const [plan, status] of Object.entries(found?.data.plans ?? {})) {
        if (status === 'DISABLED') {
          plansOff.push(`${plan} in ${region}`);
        }
      }
    }
    return judgeRegions({
      label: accountLabel(account),
      states,
      evidence: { plansOff },
    });
  },
  conclude: context => concludeRegions(context, ['us-east-1']),
  examples: [
    {
      name: 'enabled in the only Region',
      resources: [detector.sample()],
      expect: { state: 'pass', says: ['ENABLED in eu-west-1'] },
    },
    {
      name: 'a protection plan that is off is a note, not a fail',
      resources: [
        detector.sample({ data: { plans: { EKS_AUDIT_LOGS: 'DISABLED' } } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'no detector',
      expect: { state: 'fail', risk: 'HIGH', says: ['no detector'] },
    },
    {
      name: 'suspended',
      resources: [detector.sample({ data: { status: 'DISABLED' } })],
      expect: { state: 'fail', says: ['SUSPENDED'] },
    },
    {
      name: 'listing detectors is denied',
      problems: [
        {
          collector: detector,
          status: 'denied',
          missingAction: 'guardduty:ListDetectors',
        },
      ],
      expect: { state: 'unknown', missingAction: 'guardduty:ListDetectors' },
    },
  ],
});
