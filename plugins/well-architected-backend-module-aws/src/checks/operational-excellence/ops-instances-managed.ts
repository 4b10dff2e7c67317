/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An instance that Systems Manager does not reach gets no patches, has no
 * inventory, and people need SSH keys and an open port to look into it.
 *
 * How we look: every running instance must be known to Systems Manager and online.
 * Instances younger than an hour have time to register; those marked with a tag of
 * the parameter unmanagedByDesign (EKS Auto Mode, Bottlerocket) are exempt.
 * What we cannot see: whether patches are really installed.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import managed from '../../collectors/ssm-managed-instance';
import { hasMark } from '../../ec2/hasMark';
import { outOf, verb } from '../../text/figures';
import { hoursSince } from '../../time/age';

const byId = (found: { id: string }) => found.id;

export default defineCheck({
  id: 'ops-instances-managed',
  pillar: 'operational-excellence',
  secondaryPillars: ['security'],
  title: 'EC2 instances are managed by Systems Manager',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC06-BP03', 'OPS05-BP05', 'SEC06-BP05'],
  seedRefs: ['SEC-C10', 'KA-OPS-6'],
  parameters: { unmanagedByDesign: ['eks-auto-mode', 'bottlerocket'] },
  impact: 'No patching, inventory or keyless access.',
  issue: f =>
    `${f.names} (${outOf(f.failed, f.total, 'instance')}) ${verb(
      f.failed,
      'is',
      'are',
    )} not managed by Systems Manager`,
  recommendation: f =>
    `Attach AmazonSSMManagedInstanceCore (or Default Host Management Configuration) and install the agent of AWS Systems Manager on ${f.names}.`,
  steps: f => [
    `Turn on Default Host Management Configuration in ${f.regions.join(', ')}`,
    `Check VPC endpoints or egress of ${f.names}`,
    'Remove SSH keys',
  ],
  successCriteria: () => ['All instances Online'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'none for basic features',
      costsNothing: true,
    },
    { pillar: 'security', text: 'gains: no open port 22', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_reduce_manual_management.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html',
  ],
  equivalents: {
    prowler: ['ec2_instance_managed_by_ssm'],
    serviceScreener: ['ec2.EC2SSMNotManaged'],
    configRules: ['EC2_INSTANCE_MANAGED_BY_SSM'],
    securityHub: ['SSM.1'],
    trustedAdvisor: ['Hs4Ma3G155'],
  },
  on: [instance.with()],
  uses: [managed.with()],
  evaluate(resource, ctx) {
    const { id, name, data, region } = resource;
    if (data.state !== 'running') {
      return notApplicable(`Instance ${name} is ${data.state}`);
    }
    if (hasMark(resource, ctx.texts('unmanagedByDesign'))) {
      return notApplicable(`Instance ${name} is unmanaged by design`);
    }
    const [found] = ctx.index(managed, byId, { region }).get(id) ?? [];
    if (found?.data.pingStatus === 'Online') {
      return pass(`Instance ${name} is managed by Systems Manager and online`, {
        agentVersion: found.data.agentVersion ?? null,
      });
    }
    if (hoursSince(data.launchedAt, ctx.now) < 1) {
      return notApplicable(`Instance ${name} is younger than an hour`);
    }
    return found
      ? fail(
          `Instance ${name} lost its connection to Systems Manager (${
            found.data.pingStatus
          }, last seen ${found.data.lastPingAt ?? 'never'})`,
          { pingStatus: found.data.pingStatus },
        )
      : fail(`Instance ${name} is not known to Systems Manager`);
  },
  examples: [
    {
      name: 'online',
      resources: [instance.sample(), managed.sample()],
      expect: { state: 'pass', says: ['online'] },
    },
    {
      name: 'not known',
      resources: [instance.sample()],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['not known'] },
    },
    {
      name: 'connection lost',
      resources: [
        instance.sample(),
        managed.sample({ data: { pingStatus: 'ConnectionLost' } }),
      ],
      expect: { state: 'fail', says: ['ConnectionLost'] },
    },
    {
      name: 'stopped, unmanaged by design and 59 minutes old',
      resources: [
        instance.sample({ id: 'i-1', data: { state: 'stopped' } }),
        instance.sample({ id: 'i-2', tags: { os: 'Bottlerocket' } }),
        instance.sample({
          id: 'i-3',
          data: { launchedAt: '2026-11-16T05:01:00.000Z' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['design', 'an hour'] },
    },
    {
      name: '61 minutes old',
      resources: [
        instance.sample({ data: { launchedAt: '2026-11-16T04:59:00.000Z' } }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'Systems Manager may not be read',
      resources: [instance.sample()],
      problems: [
        {
          collector: managed,
          status: 'denied',
          missingAction: 'ssm:DescribeInstanceInformation',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ssm:DescribeInstanceInformation',
      },
    },
  ],
});
