/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The same work emits several times more in one Region than in another. This
 * check always applies: every workload runs somewhere.
 *
 * How we look: the Regions of the resources in scope, else the Regions that the
 * entity is linked to, against a dated list (`carbon/regions.data.ts`). Where the
 * AWS Sustainability API may be read, what the accounts emitted in each of these
 * Regions is told as well; where it may not, that is told, and the list decides
 * alone. What we cannot see: the energy mix of an hour, and a reason that the owner has for a
 * Region: the owner may attest one, such as latency, residency, availability of a
 * service or cost, which passes for 365 days.
 */
import {
  calendarDaysSince,
  defineCheck,
  fail,
  notApplicable,
  pass,
  Resource,
  unknown,
} from 'backstage-plugin-well-architected-node';
import {
  betterRegion,
  describeEnergy,
  isLowCarbon,
} from '../../carbon/regionEnergy';
import { REGION_DATA_AS_OF } from '../../carbon/regions.data';
import { emittedIn, unreadEmissions } from '../../carbon/emittedIn';
import emissions from '../../collectors/carbon-emissions';
import bucket from '../../collectors/s3-bucket';
import { count } from '../../text/figures';

const MONTH_DAYS = 30.44;

export default defineCheck({
  id: 'sus-region-choice',
  pillar: 'sustainability',
  title: 'Regions with low-carbon energy are used or the choice is justified',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['SUS01-BP01'],
  seedRefs: ['SUS-C1', 'KA-SUS-2'],
  alwaysApplicable: true,
  parameters: { expiresDays: 365, maxDataAgeMonths: 18 },
  attestation: {
    question:
      'Is the choice of Regions justified by latency, data residency, availability of services or cost?',
    yesMeans: 'It is; the reason is named.',
    noMeans: 'Nobody has weighed it.',
    expiresDays: 365,
  },
  impact: 'Higher emissions than needed.',
  issue: f =>
    `${f.entity.name} runs in Regions outside the low-carbon list: ${f.message}`,
  recommendation: f =>
    `Prefer an AWS Region with lower grid intensity for new and movable work of ${f.entity.name} (batch, dev/test, backups): ${f.message}. AWS Customer Carbon Footprint Tool shows the result.`,
  steps: f => [
    `Look at the Region table: ${f.message}`,
    `Move movable work of ${f.entity.name}`,
    'Record the reason for the rest',
  ],
  successCriteria: () => ['Share of cost in listed Regions grows'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'latency' },
    { pillar: 'cost-optimization', text: 'price differs per Region' },
    { pillar: 'security', text: 'data residency' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_region_a2.html',
  ],
  on: [],
  uses: [emissions.with()],
  onEverything: true,
  evaluate({ name, region }: Resource) {
    if (region === 'global') {
      return notApplicable(`${name} has no Region`);
    }
    const listed = isLowCarbon(region);
    if (listed === undefined) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `${name} is in ${region}, for which no energy figures are published here`,
      );
    }
    const text = `${name} is in ${describeEnergy(region)}`;
    return listed ? pass(text, { region }) : fail(text, { region });
  },
  evaluateAccount(account, ctx) {
    const regions = ctx.all(emissions).flatMap(({ data }) => data.regions);
    return notApplicable(
      regions.length > 0
        ? `AWS estimates the emissions of account ${account.id} in ${count(
            regions.length,
            'Region',
          )}`
        : `No emissions of account ${account.id} were read`,
      { emissions: regions },
    );
  },
  conclude(context) {
    const { attested, observations, entity, now } = context;
    const used = observations
      .map(o => o.subject.region)
      .filter(region => region !== 'global');
    const regions = [
      ...new Set(used.length > 0 ? used : context.regions),
    ].sort();
    if (regions.length === 0) {
      return unknown(
        'CONTEXT_MISSING',
        `No Region is known for ${entity.name}`,
      );
    }
    const evidence = {
      dataAsOf: REGION_DATA_AS_OF,
      regions: regions.map(region => ({
        region,
        listed: isLowCarbon(region) ?? null,
        resources: used.filter(r => r === region).length,
        better: betterRegion(region) ?? null,
      })),
    };
    const described = (region: string) =>
      `${describeEnergy(region)}${emittedIn(region, observations)}`;
    const figures = `${regions.map(described).join(', ')}${unreadEmissions(
      observations,
    )}`;
    const age = calendarDaysSince(REGION_DATA_AS_OF, now) / MONTH_DAYS;
    if (age > context.number('maxDataAgeMonths')) {
      return unknown(
        'STALE',
        `The energy figures are of ${REGION_DATA_AS_OF} and outdated: ${figures}`,
        { evidence },
      );
    }
    const bad = regions.filter(region => isLowCarbon(region) === false);
    if (bad.length > 0) {
      const better = bad.map(region => {
        const other = betterRegion(region);
        return `${described(region)}${
          other ? `, nearest better: ${other}` : ''
        }`;
      });
      const text = `outside the low-carbon list: ${better.join(
        '; ',
      )}${unreadEmissions(observations)}`;
      return attested?.value === 'yes'
        ? pass(`${attested.message} (${text})`, attested.evidence)
        : fail(text, evidence);
    }
    return regions.every(region => isLowCarbon(region))
      ? pass(`${entity.name} runs in listed Regions only: ${figures}`, evidence)
      : unknown('NOT_ENOUGH_DATA', `No figures for all of ${figures}`, {
          evidence,
        });
  },
  examples: [
    {
      name: 'everything in Ireland',
      resources: [bucket.sample({ region: 'eu-west-1' })],
      expect: { state: 'pass', says: ['eu-west-1 (Ireland'] },
    },
    {
      name: 'no resource, but a Region that is declared',
      expect: { state: 'pass', says: ['eu-west-1'] },
    },
    {
      name: 'a clean grid without matching',
      resources: [bucket.sample({ region: 'sa-east-1' })],
      expect: { state: 'pass', says: ['95 g'] },
    },
    {
      name: 'partly in Sydney',
      resources: [
        bucket.sample({ id: 'orders-eu', region: 'eu-west-1' }),
        bucket.sample({ id: 'orders-au', region: 'ap-southeast-2' }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['ap-southeast-2', 'nearest better: ap-northeast-1'],
      },
    },
    {
      name: 'Sydney, justified by the owner',
      resources: [bucket.sample({ region: 'ap-southeast-2' })],
      answer: { value: 'yes', text: 'data must stay in Australia' },
      expect: {
        state: 'pass',
        says: ['data must stay in Australia', 'ap-southeast-2'],
      },
    },
    {
      name: 'Sydney, with a justification that has expired',
      resources: [bucket.sample({ region: 'ap-southeast-2' })],
      answer: { value: 'yes', expiresAt: '2026-11-15T00:00:00.000Z' },
      expect: { state: 'fail' },
    },
    {
      name: 'what AWS estimates is told as well',
      resources: [bucket.sample({ region: 'eu-west-1' }), emissions.sample()],
      expect: {
        state: 'pass',
        says: ['AWS estimates 0.9 t CO2e there in 12 months'],
      },
    },
    {
      name: 'what AWS estimates may not be read: the list decides, and says so',
      resources: [bucket.sample({ region: 'eu-west-1' })],
      problems: [
        {
          collector: emissions,
          status: 'denied',
          missingAction: 'sustainability:GetEstimatedCarbonEmissions',
        },
      ],
      expect: {
        state: 'pass',
        missingAction: 'sustainability:GetEstimatedCarbonEmissions',
        says: [
          'what AWS estimates for account 111122223333 is unknown: not readable',
        ],
      },
    },
    {
      name: 'Sydney, where what AWS estimates may not be read',
      resources: [bucket.sample({ region: 'ap-southeast-2' })],
      problems: [{ collector: emissions, status: 'denied' }],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['what AWS estimates for account 111122223333 is unknown'],
      },
    },
    {
      name: 'a Region that the list does not know',
      resources: [bucket.sample({ region: 'xx-new-1' })],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'just before the figures are 18 months old',
      now: '2027-01-10T00:00:00.000Z',
      resources: [bucket.sample({ region: 'eu-west-1' })],
      expect: { state: 'pass' },
    },
    {
      name: 'the figures are older than 18 months',
      now: '2027-01-20T00:00:00.000Z',
      resources: [bucket.sample({ region: 'eu-west-1' })],
      expect: { state: 'unknown', reason: 'STALE', says: ['2025-07-16'] },
    },
  ],
});
