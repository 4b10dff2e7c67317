/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A stopped instance costs nothing, but its volumes and addresses do. After a
 * month it is usually forgotten rather than paused.
 *
 * How we look: stopped instances and the time that EC2 gives with the last change
 * of state. The estimate is the list price of the attached volumes.
 * What we cannot see: the time when EC2 does not give one (unknown); we do not
 * read CloudTrail events.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  sum,
  unknown,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import volume from '../../collectors/ec2-volume';
import { hasMark } from '../../ec2/hasMark';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { daysSince } from '../../time/age';
import { count, verb } from '../../text/figures';

const byId = (found: { id: string }) => found.id;
const stopped = (stoppedAt: string | undefined) => ({
  data: { state: 'stopped', stoppedAt },
});

export default defineCheck({
  id: 'cost-stopped-instances',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'No instances stay stopped',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP03', 'COST04-BP02'],
  seedRefs: ['COST-C6', 'SUS-C3'],
  parameters: { days: 30 },
  impact: 'Volumes and addresses are billed.',
  issue: f =>
    `${f.names} ${verb(
      f.failed,
      'has',
      'have',
    )} been stopped for more than ${count(Number(f.parameters.days), 'day')}`,
  recommendation: f =>
    `Make an AMI of ${f.names} in Amazon EC2 and terminate them: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`Create AMI of ${f.names}`, 'Terminate', 'Delete volumes'],
  successCriteria: () => ['None stopped over 30 days'],
  tradeOffs: [{ pillar: 'reliability', text: 'keep an image' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_decommission.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html',
  ],
  equivalents: {
    prowler: ['ec2_instance_stopped_older_than_specific_days'],
    serviceScreener: ['ec2.EC2StoppedTooLong', 'ec2.EBSStoppedInstance'],
    configRules: ['EC2_STOPPED_INSTANCE'],
    securityHub: ['EC2.4'],
    trustedAdvisor: ['c18d2gz150', 'Hs4Ma3G120'],
  },
  on: [instance.with()],
  uses: [volume.with()],
  evaluate(resource, ctx) {
    const { name, data, region } = resource;
    if (data.state !== 'stopped') {
      return pass(`Instance ${name} is ${data.state}`);
    }
    if (hasMark(resource, ['dr-standby'])) {
      return notApplicable(`Instance ${name} is a declared standby`);
    }
    if (data.stoppedAt === undefined) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `Instance ${name} is stopped, but EC2 does not tell since when`,
      );
    }
    const days = Math.floor(daysSince(data.stoppedAt, ctx.now));
    if (days <= ctx.number('days')) {
      return pass(
        `Instance ${name} has been stopped for ${count(days, 'day')}`,
      );
    }
    const volumes = ctx.index(volume, byId, { region });
    const prices = data.volumes.map(({ id }) => {
      const found = volumes.get(id)?.[0].data;
      return (
        found &&
        monthlyPrice(
          { kind: 'volume', type: found.volumeType, sizeGib: found.sizeGib },
          region,
        )
      );
    });
    const cost = prices.every(p => p !== undefined) ? sum(prices) : undefined;
    return fail(
      `Instance ${name} has been stopped for ${count(
        days,
        'day',
      )}; volumes still billed: ${data.volumes.length}${estimateText(cost)}`,
      { days, stoppedAt: data.stoppedAt, volumes: data.volumes.length },
      waste(cost),
    );
  },
  examples: [
    {
      name: 'running',
      resources: [instance.sample()],
      expect: { state: 'pass', says: ['is running'] },
    },
    {
      name: 'stopped for exactly 30 days',
      resources: [instance.sample(stopped('2026-10-17T06:00:00.000Z'))],
      expect: { state: 'pass', says: ['30 days'] },
    },
    {
      name: 'stopped for 31 days',
      resources: [
        instance.sample(stopped('2026-10-16T06:00:00.000Z')),
        volume.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['31 days', 'billed: 1', '8.80 USD'],
      },
    },
    {
      name: 'a standby',
      resources: [
        instance.sample({
          tags: { 'dr-standby': 'true' },
          ...stopped('2026-01-01T00:00:00.000Z'),
        }),
      ],
      expect: { state: 'not-applicable', says: ['standby'] },
    },
    {
      name: 'no time given',
      resources: [instance.sample(stopped(undefined))],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
