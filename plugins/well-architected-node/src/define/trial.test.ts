import { z } from 'zod';
import { defineCheck, defineCollector, fail, known, pass, readable } from '.';

const table = defineCollector({
  id: 'dynamodb-table',
  type: 'AWS::DynamoDB::Table',
  noun: { one: 'DynamoDB table', many: 'DynamoDB tables' },
  scope: 'regional',
  list: { 'dynamodb:ListTables': 'dynamodb:ListTables' },
  details: { pitr: { 'dynamodb:DescribeContinuousBackups': 'x' } },
  schema: z.object({ status: z.string(), pitr: readable(z.string()) }),
  sample: { id: 'orders', data: { status: 'ACTIVE', pitr: 'ENABLED' } },
  async *collect(ctx) {
    yield {
      id: 'x',
      data: { status: 'a', pitr: await ctx.detail('pitr', async () => 'x') },
    };
  },
});
const queue = defineCollector({
  id: 'sqs-queue',
  type: 'AWS::SQS::Queue',
  noun: { one: 'q', many: 'qs' },
  scope: 'regional',
  list: {},
  schema: z.object({ dlq: z.boolean() }),
  sample: { id: 'q', data: { dlq: true } },
  async *collect() {
    yield { id: 'x', data: { dlq: true } };
  },
});

it('types', () => {
  const check = defineCheck({
    id: 'rel-x-y',
    pillar: 'reliability',
    title: 't',
    risk: 'HIGH',
    riskClass: 'data-loss',
    wafRisk: 'HIGH',
    effort: 'Low',
    evidence: 'aws-resource',
    bestPractices: ['REL09-BP01'],
    seedRefs: [],
    impact: 'i',
    issue: f => f.names,
    recommendation: f => f.names,
    steps: () => [],
    successCriteria: () => [],
    tradeOffs: [{ pillar: 'security', text: 'x' }],
    docs: ['https://x'],
    on: [table.with('pitr'), queue.with()],
    uses: [queue.with()],
    metrics: {
      m: {
        namespace: 'a',
        name: 'b',
        stat: 'Sum',
        periodSeconds: 1,
        days: 1,
        minPoints: 1,
        dimensions: r => ({ T: r.name }),
      },
    },
    evaluate(r, ctx) {
      if (r.type === 'AWS::SQS::Queue') {
        return r.data.dlq ? pass('') : fail('');
      }
      const qs = ctx.all(queue);
      return known(r.data.pitr) === 'ENABLED' && qs[0].data.dlq
        ? pass('')
        : fail('');
    },
    examples: [
      {
        name: 'x',
        resources: [table.sample({ id: 'a', data: { pitr: 'x' } })],
        expect: { state: 'pass' },
      },
    ],
  });
  expect(check.id).toBe('rel-x-y');
});
