/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A volume that somebody creates in a hurry is as private as the default.
 *
 * How we look: the default of every Region that is read. A Region without any
 * volume is not used for EC2 and does not count. What we cannot see: Regions
 * that are not read.
 */
import { defineAccountCheck } from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import {
  concludeRegions,
  judgeRegions,
  RegionStates,
} from '../../accounts/judgeRegions';
import setting from '../../collectors/ebs-encryption-default';
import volume from '../../collectors/ec2-volume';
import { count } from '../../text/figures';

export default defineAccountCheck({
  id: 'sec-ebs-default-encryption',
  pillar: 'security',
  title: 'New volumes are encrypted by default',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC08-BP02', 'SEC08-BP03'],
  seedRefs: ['SEC-C7'],
  impact: 'The next volume is plain.',
  issue: f => `New volumes are not encrypted by default: ${f.message}`,
  recommendation: f =>
    `Turn Amazon EBS encryption by default on per Region in ${f.names}, in which ${f.entity.name} runs.`,
  steps: f => [
    `Enable it in each used Region of the account baseline: ${f.message}`,
    'Check that new volumes are encrypted',
  ],
  successCriteria: () => ['True in all used Regions'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_encrypt.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
  ],
  equivalents: {
    prowler: ['ec2_ebs_default_encryption'],
    serviceScreener: ['ec2.EBSEncryptionByDefault'],
    configRules: ['EC2_EBS_ENCRYPTION_BY_DEFAULT'],
    securityHub: ['EC2.7'],
    trustedAdvisor: ['Hs4Ma3G121'],
  },
  uses: [setting.with(), volume.with()],
  evaluate(account, ctx) {
    const states: RegionStates = {};
    const enabledIn = ctx
      .all(setting)
      .filter(({ data }) => data.enabled)
      .map(({ region }) => region);
    for (const region of ctx.regions) {
      if (enabledIn.includes(region)) {
        states[region] = { state: 'good', says: 'encryption by default is on' };
        continue;
      }
      const volumes = ctx.all(volume, { region }).length;
      states[region] =
        volumes === 0
          ? { state: 'unused', says: '0 volumes, encryption by default is off' }
          : {
              state: 'bad',
              says: `encryption by default is off with ${count(
                volumes,
                'volume',
              )}`,
            };
    }
    return judgeRegions({ label: accountLabel(account), states });
  },
  conclude: context => concludeRegions(context),
  examples: [
    {
      name: 'on',
      resources: [setting.sample(), volume.sample()],
      expect: { state: 'pass', says: ['eu-west-1'] },
    },
    {
      name: 'off where there are volumes',
      resources: [
        setting.sample({ data: { enabled: false } }),
        volume.sample(),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['1 volume'] },
    },
    {
      name: 'off where nobody uses EC2',
      resources: [setting.sample({ data: { enabled: false } })],
      expect: { state: 'not-applicable', says: ['0 volumes'] },
    },
    {
      name: 'on in one used Region, off in the other',
      resources: [
        setting.sample(),
        setting.sample({ region: 'eu-central-1', data: { enabled: false } }),
        volume.sample({ region: 'eu-central-1' }),
      ],
      expect: { state: 'fail', says: ['eu-central-1'] },
    },
    {
      name: 'the setting is not readable',
      problems: [
        {
          collector: setting,
          status: 'denied',
          missingAction: 'ec2:GetEbsEncryptionByDefault',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ec2:GetEbsEncryptionByDefault',
      },
    },
  ],
});
