/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Moving data between zones, Regions and the internet is billed apart from the
 * services that do it, and nobody looks at it.
 *
 * How we look: the share of data-transfer usage types in the amortized cost of
 * the account in 30 days; a larger share is accepted where somebody attests an
 * analysis (180 days). What we cannot see: which part of it belongs to one
 * workload (the whole account is judged), and how much of it is needed; so no
 * waste is estimated.
 */
import {
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import cost from '../../collectors/monthly-cost';
import { formatUsd } from '../../pricing';
import { figure, some } from '../../text/figures';

/** USD in 30 days below which the share means nothing. */
const SMALL_USD = 50;

const spent = (usd: number, transferUsd: number) =>
  cost.sample({
    data: {
      usd,
      transferUsd,
      transfers: [
        { usageType: 'EU-DataTransfer-Regional-Bytes', usd: transferUsd },
      ],
    },
  });

export default defineAccountCheck({
  id: 'cost-data-transfer-reviewed',
  pillar: 'cost-optimization',
  title: 'Data transfer cost is analysed',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['COST08-BP01'],
  seedRefs: ['COST-C11', 'KA-COST-6'],
  parameters: { maxShare: 0.1 },
  attestation: {
    question:
      'Was the data transfer of this workload analysed, and is what remains needed?',
    yesMeans: 'An analysis exists; its place is linked or named.',
    noMeans: 'Nobody has looked at it.',
    expiresDays: 180,
  },
  impact: 'Hidden cost driver.',
  issue: f => `Data transfer is a large part of the bill: ${f.message}`,
  recommendation: f =>
    `Use the usage-type view of AWS Cost Explorer for ${f.names}; keep the traffic of ${f.entity.name} in the AZ, use CloudFront.`,
  steps: f => [
    `Group ${f.names} by usage type`,
    `Find cross-AZ and egress: ${f.message}`,
    'Act',
  ],
  successCriteria: () => ['Below 10 % or explained'],
  tradeOffs: [
    {
      pillar: 'reliability',
      text: 'do not remove Multi-AZ to save transfer',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_data_transfer_modeling.html',
    'https://docs.aws.amazon.com/cur/latest/userguide/cur-data-transfers-charges.html',
  ],
  uses: [cost.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const [{ data }] = ctx.all(cost);
    const { usd, transferUsd, transfers, from, to } = data;
    if (usd < SMALL_USD) {
      return notApplicable(
        `Account ${label} cost ${formatUsd(
          usd,
        )} USD in 30 days, below ${SMALL_USD} USD`,
      );
    }
    const share = transferUsd / usd;
    const largest = some(
      transfers.map(t => `${t.usageType} ${formatUsd(t.usd)} USD`),
    );
    const text = `Account ${label}: ${formatUsd(transferUsd)} of ${formatUsd(
      usd,
    )} USD (${figure(
      share * 100,
      1,
    )} %) from ${from} to ${to} is data transfer${
      largest ? `: ${largest}` : ''
    }`;
    const evidence = { usd, transferUsd, share, transfers };
    return share < ctx.number('maxShare')
      ? pass(text, evidence)
      : fail(text, evidence);
  },
  conclude(context) {
    const { attested } = context;
    const observed = context.usual();
    return observed.status === 'fail' && attested?.value === 'yes'
      ? pass(`${attested.message} (${observed.message})`, attested.evidence)
      : observed;
  },
  examples: [
    {
      name: 'a share of 40 % that was analysed',
      resources: [spent(1000, 400)],
      answer: { value: 'yes', text: 'replication to the recovery Region' },
      expect: {
        state: 'pass',
        says: ['replication to the recovery Region', '(40 %)'],
      },
    },
    {
      name: 'an analysis that has expired',
      resources: [spent(1000, 400)],
      answer: { value: 'yes', expiresAt: '2026-11-15T00:00:00.000Z' },
      expect: { state: 'fail', says: ['(40 %)'] },
    },
    {
      name: 'somebody says that nobody looked',
      resources: [spent(1000, 400)],
      answer: { value: 'no' },
      expect: { state: 'fail' },
    },
    {
      name: 'a share of 9.9 %',
      resources: [spent(1000, 99)],
      expect: { state: 'pass', says: ['99 of 1000 USD (9.9 %)'] },
    },
    {
      name: 'a share of 10 %',
      resources: [spent(1000, 100)],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['(10 %)', 'EU-DataTransfer-Regional-Bytes 100 USD'],
      },
    },
    {
      name: 'a cost of 50 USD is judged',
      resources: [spent(50, 20)],
      expect: { state: 'fail', says: ['(40 %)'] },
    },
    {
      name: 'a cost of 49 USD is not judged',
      resources: [spent(49, 20)],
      expect: { state: 'not-applicable', says: ['below 50 USD'] },
    },
    {
      name: 'Cost Explorer may not be read',
      problems: [
        {
          collector: cost,
          status: 'denied',
          missingAction: 'ce:GetCostAndUsage',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ce:GetCostAndUsage' },
    },
  ],
});
