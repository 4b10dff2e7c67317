/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Who does not know the emissions of a workload cannot show that they fall.
 *
 * How we look: the estimated emissions of the account from the AWS
 * Sustainability API, market- and location-based, kept month by month as
 * evidence; or somebody attests that it is tracked elsewhere (365 days). What we cannot see: the emissions of one workload (AWS estimates
 * accounts, Regions and services), a footprint that is tracked elsewhere, and
 * months that AWS has not published yet. An account younger than three months
 * has no figures; its age is the one of its root user.
 */
import {
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import emissions from '../../collectors/carbon-emissions';
import user from '../../collectors/iam-user';
import { figure } from '../../text/figures';
import { daysSince } from '../../time/age';

/** Days of three months, after which figures must exist. */
const YOUNG_DAYS = 92;

const root = (createdAt: string) =>
  user.sample({ id: 'root', createdAt, data: { isRoot: true } });
const nothing = emissions.sample({ data: { months: [] } });

/** "0.4 t (2026-08)", with grams-like small values still visible. */
const tons = (value: number) => `${figure(value, 3)} t CO2e`;

export default defineAccountCheck({
  id: 'sus-carbon-footprint-tracked',
  pillar: 'sustainability',
  title: 'The carbon footprint is tracked',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SUS06-BP01', 'SUS06-BP02'],
  seedRefs: ['SUS-C9', 'KA-SUS-3'],
  parameters: { expiresDays: 365 },
  attestation: {
    question:
      'Is the carbon footprint of this workload tracked elsewhere, such as in the Customer Carbon Footprint Tool?',
    yesMeans: 'A person looks at its trend; the source is named or linked.',
    noMeans: 'Nobody tracks it.',
    expiresDays: 365,
  },
  impact: 'Improvement cannot be shown.',
  issue: f => `Nobody tracks the carbon footprint: ${f.message}`,
  recommendation: f =>
    `Allow sustainability:GetEstimatedCarbonEmissions for the reader role in ${f.names} and look at the trend of ${f.entity.name} per service and Region in AWS Sustainability.`,
  steps: f => [
    `Add the permission in ${f.names}`,
    `Show the card of ${f.entity.name}`,
    'Set a target',
  ],
  successCriteria: () => ['Trend visible', 'Intensity per unit falls'],
  tradeOffs: [
    { pillar: 'sustainability', text: 'read-only data, months of delay' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a1.html',
    'https://docs.aws.amazon.com/sustainability/latest/APIReference/Welcome.html',
  ],
  uses: [emissions.with(), user.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const [{ data }] = ctx.all(emissions);
    const { months, regions } = data;
    const [first] = months;
    const last = months[months.length - 1];
    if (last) {
      const before =
        first === last ? '' : `, ${tons(first.marketBased)} in ${first.month}`;
      return pass(
        `Account ${label} emitted ${tons(last.marketBased)} in ${
          last.month
        } market-based${before} and ${tons(last.locationBased)} location-based${
          regions.length > 0 ? `, most of it in ${regions[0].region}` : ''
        }`,
        { unit: 'MTCO2e', months, regions },
      );
    }
    const born = ctx.all(user).find(u => u.data.isRoot)?.createdAt;
    if (daysSince(born, ctx.now) < YOUNG_DAYS) {
      return notApplicable(
        `Account ${label} exists since ${born?.slice(
          0,
          10,
        )}: AWS has no figures for the first three months`,
      );
    }
    return fail(
      `The AWS Sustainability API has no emissions of account ${label} in the last 12 months`,
    );
  },
  conclude(context) {
    const { attested } = context;
    const observed = context.usual();
    const open = observed.status === 'fail' || observed.status === 'unknown';
    return open && attested?.value === 'yes'
      ? pass(attested.message, attested.evidence)
      : observed;
  },
  examples: [
    {
      name: 'not readable, but tracked elsewhere',
      problems: [
        {
          collector: emissions,
          status: 'denied',
          missingAction: 'sustainability:GetEstimatedCarbonEmissions',
        },
      ],
      answer: { value: 'yes', text: 'report of the platform team' },
      expect: { state: 'pass', says: ['report of the platform team'] },
    },
    {
      name: 'no figures, but tracked elsewhere',
      resources: [nothing, root('2024-01-15T09:00:00.000Z')],
      answer: { value: 'yes' },
      expect: { state: 'pass' },
    },
    {
      name: 'no figures, and the answer has expired',
      resources: [nothing, root('2024-01-15T09:00:00.000Z')],
      answer: { value: 'yes', expiresAt: '2026-11-15T00:00:00.000Z' },
      expect: { state: 'fail' },
    },
    {
      name: 'two months of figures',
      resources: [emissions.sample()],
      expect: {
        state: 'pass',
        says: [
          '0.1 t CO2e in 2026-08 market-based, 0.2 t CO2e in 2026-07',
          '0.4 t CO2e location-based',
          'eu-west-1',
        ],
      },
    },
    {
      name: 'no figures in an old account',
      resources: [nothing, root('2024-01-15T09:00:00.000Z')],
      expect: { state: 'fail', risk: 'LOW', says: ['has no emissions'] },
    },
    {
      name: 'no figures in an account of 93 days',
      resources: [nothing, root('2026-08-15T00:00:00.000Z')],
      expect: { state: 'fail' },
    },
    {
      name: 'no figures in an account of 91 days',
      resources: [nothing, root('2026-08-17T06:00:00.000Z')],
      expect: { state: 'not-applicable', says: ['since 2026-08-17'] },
    },
    {
      name: 'the emissions may not be read',
      problems: [
        {
          collector: emissions,
          status: 'denied',
          missingAction: 'sustainability:GetEstimatedCarbonEmissions',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'sustainability:GetEstimatedCarbonEmissions',
      },
    },
  ],
});
