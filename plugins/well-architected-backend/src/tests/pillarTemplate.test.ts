/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests B1 to B5: every pillar is reviewed as Current State, Gaps,
 * Risks and Recommendations. No row of section B waits for a later issue.
 */
import {
  EntityReport,
  FindingDetail,
  PILLARS,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { reviewPillar } from '../report/reviewPillar';
import { OWNER_REF, PRODUCTION } from './__testUtils__/exampleCatalog';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

const PARTS = ['Current State', 'Gaps', 'Risks', 'Recommendations'];
const UNLINKED = '/entities/component/default/unlinked';
/** Checks of Performance Efficiency that do not pass in the example. */
const SWITCHED_OFF = [
  'perf-api-caching',
  'perf-lambda-cold-starts',
  'perf-load-tested',
  'perf-new-features-reviewed',
  'perf-purpose-built-database',
];

/** Lines below a heading of the Markdown report, up to the next one. */
function partOf(markdown: string, pillar: string, part: string): string[] {
  const lines = markdown.split('\n');
  const start = lines.indexOf(`### ${part}`, lines.indexOf(`## ${pillar}`));
  const end = lines.findIndex((line, i) => i > start && line.startsWith('#'));
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .filter(line => line.trim() !== '');
}

/** Gaps that no answer closes: the example has Security Hub off, and no history. */
const OTHER_GAPS: Record<string, RegExp> = {
  'sec-securityhub-findings': /Enable AWS Security Hub for orders-api to know$/,
  'sus-unused-resources-cleaned':
    /^Unused resources of orders-api have been watched for 0 of \d+ days$/,
};

describe.each(testDatabaseIds)('pillar template on %s', databaseId => {
  let knex: Knex;
  let example: Example;
  let report: EntityReport;
  let markdown: string;

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    example = await startExample({
      knex,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'unlinked', namespace: 'default' },
          spec: { type: 'service', lifecycle: 'production', owner: OWNER_REF },
        },
      ],
    });
    await example.answer('rel-dr-plan', { value: 'no', text: 'Not yet' });
    report = await example.get(`${ORDERS_API}/report`);
    markdown = await example.getText(`${ORDERS_API}/report.md`);
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  it.each(PILLARS.map(({ name }) => name))(
    'B1 %s has four parts in this order, none empty',
    async name => {
      const unlinked = await example.getText(`${UNLINKED}/report.md`);
      for (const document of [markdown, unlinked]) {
        const at = document.indexOf(`\n## ${name}\n`);
        const next = document.indexOf('\n## ', at + 1);
        const headings = document
          .slice(at, next < 0 ? undefined : next)
          .match(/^### .*$/gm);
        expect(headings).toEqual(PARTS.map(part => `### ${part}`));
        for (const part of PARTS) {
          expect(partOf(document, name, part).length).toBeGreaterThan(0);
        }
      }
    },
  );

  it('B1 says what is missing where nothing is known', async () => {
    const unlinked = await example.get<EntityReport>(`${UNLINKED}/report`);
    expect(unlinked.pillars).toHaveLength(6);
    for (const { score, gapsSummary, currentState } of unlinked.pillars) {
      expect(currentState.facts[0]).toContain('No AWS account is linked');
      expect(gapsSummary).toContain('a linked AWS account');
      expect(gapsSummary.startsWith('Not enough evidence')).toBe(
        !score.enoughEvidence,
      );
    }
    expect(unlinked.pillars.some(({ score }) => !score.enoughEvidence)).toBe(
      true,
    );
  });

  it('B2 has the facts of the workload in every Current State', () => {
    for (const { currentState } of report.pillars) {
      const facts = currentState.facts.join('\n');
      expect(facts).toMatch(/111122223333 \(production\)/);
      expect(facts).toMatch(/444455556666 \(development\)/);
      expect(facts).toContain('Region: eu-west-1');
      expect(facts).toContain('1 DynamoDB table');
      expect(facts).toContain('2 EC2 instances');
      expect(facts).toMatch(/Deployment method: .*OrdersStack/);
    }
    const passes = report.pillars.flatMap(p => p.currentState.passes);
    expect(passes.length).toBeGreaterThan(50);
    for (const { name } of PILLARS) {
      expect(partOf(markdown, name, 'Current State').join('\n')).toContain(
        'Pass: ',
      );
    }
    expect(passes.every(({ message }) => message !== '')).toBe(true);
  });

  it('B2 writes Current State without looking at recommendations', () => {
    for (const review of report.pillars) {
      const { found, notDemonstrated } = review.gaps;
      const options = {
        pillar: review.pillar,
        score: review.score,
        facts: review.currentState.facts,
        results: [...review.currentState.passes, ...found, ...notDemonstrated],
        also: [],
        strengths: [],
        framework: review.framework,
      };
      const without = reviewPillar({ ...options, actionPlan: [] });
      expect(without.recommendations).toEqual([]);
      expect(without.currentState).toEqual(
        reviewPillar({ ...options, actionPlan: report.actionPlan })
          .currentState,
      );
    }
  });

  it('B3 names the resource or the missing answer of every gap', async () => {
    for (const { pillar, gaps } of report.pillars) {
      const { name } = PILLARS.find(({ id }) => id === pillar)!;
      const lines = partOf(markdown, name, 'Gaps');
      for (const gap of gaps.found) {
        const { evidence } = await example.get<FindingDetail>(
          `${ORDERS_API}/results/${gap.checkId}`,
        );
        const names = evidence.flatMap(({ observation: { subject } }) => [
          subject.name,
          subject.id,
          ...subject.name.split('/'),
        ]);
        expect([gap.message, names.some(n => gap.message.includes(n))]).toEqual(
          [gap.message, true],
        );
        expect(lines.join('\n')).toContain(gap.checkId);
      }
      for (const gap of gaps.notDemonstrated) {
        expect(gap.message).toMatch(
          OTHER_GAPS[gap.checkId] ??
            /^Nobody has answered for orders-api: .*\?/,
        );
        expect(
          lines.filter(
            line =>
              line.includes('Not demonstrated: ') && line.includes(gap.checkId),
          ),
        ).toHaveLength(1);
      }
    }
  });

  it('B4 groups risks by HIGH, MEDIUM and LOW with counts', () => {
    for (const { pillar, risks, score } of report.pillars) {
      const { name } = PILLARS.find(({ id }) => id === pillar)!;
      const lines = partOf(markdown, name, 'Risks');
      expect(
        lines.map(line => /(HIGH|MEDIUM|LOW) \((\d+)\)/.exec(line)),
      ).toEqual(
        RISKS.map(risk =>
          expect.arrayContaining([risk, String(risks[risk].length)]),
        ),
      );
      const { high, medium, low } = score.counts;
      expect([high, medium, low]).toEqual(RISKS.map(r => risks[r].length));
    }
  });

  it('C2 fills the template of the action plan for A11', async () => {
    const text = await example.getText(
      `${ORDERS_API}/plan.md?check=rel-dynamodb-pitr`,
    );
    const action = text.slice(text.indexOf('## Pillar: '));
    expect(action.match(/^## .*/gm)).toEqual(['## Pillar: Reliability']);
    expect(action).toMatch(/^### Issue: .*orders/m);
    expect(action).toContain('- **Risk Level:** High\n');
    expect(action).toMatch(/^- \*\*Impact:\*\* \S/m);
    expect(action).toContain('- **Effort:** Low\n');
    expect(action.match(/^### [A-Z][A-Za-z ]+:$/gm)).toEqual([
      '### Recommendation:',
      '### Implementation Steps:',
      '### Success Criteria:',
      '### Resources:',
    ]);
    expect(action.match(/^\d\. .*/gm)).toEqual([
      expect.stringMatching(/^1\. .*orders/),
      '2. Enable deletion protection',
      '3. Practise a restore to a new table',
    ]);
    expect(action).toContain(
      '- Status ENABLED on all tables\n- Restore tested\n',
    );
    expect(action).toMatch(
      /https:\/\/docs\.aws\.amazon\.com\/\S*\/PointInTimeRecovery\.html/,
    );
  });

  it('B5 names an AWS service and a resource in every recommendation', async () => {
    const names: string[] = [
      ...(await knex('wa_resource').pluck('name')),
      ...(await knex('wa_resource').pluck('resource_id')),
      ...(await knex('wa_account').pluck('account_id')),
    ];
    expect(names).toContain('orders-handler');
    expect(report.actionPlan.length).toBeGreaterThan(10);
    for (const { checkId, recommendation, evidenceIds } of report.actionPlan) {
      expect([checkId, recommendation]).toEqual([
        checkId,
        expect.stringMatching(/\b(AWS|Amazon)\b/),
      ]);
      expect([checkId, names.some(n => recommendation.includes(n))]).toEqual([
        checkId,
        true,
      ]);
      expect(evidenceIds).not.toEqual([]);
    }
  });
});

describe('pillar template without a gap', () => {
  let example: Example;

  afterEach(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  it('B1 says that no gap was found, in how many checks', async () => {
    example = await startExample({
      knex: await migratedDatabase(testDatabaseIds[0]),
      wellArchitected: {
        checks: {
          disabled: SWITCHED_OFF.map(id => ({ id, reason: 'for this test' })),
        },
      },
    });
    const report = await example.get<EntityReport>(`${ORDERS_API}/report`);
    const review = report.pillars.find(
      ({ pillar }) => pillar === 'performance-efficiency',
    )!;
    const passes = review.currentState.passes.length;
    expect(passes).toBeGreaterThan(5);
    expect(review.gapsSummary).toBe(
      `No gap found in ${passes} checks, coverage 100 %.`,
    );
    expect(review.recommendations).toEqual([]);
    expect(await example.getText(`${ORDERS_API}/report.md`)).toContain(
      `Nothing to recommend. No gap found in ${passes} checks, coverage 100 %.`,
    );
    expect(review.currentState.facts[0]).toContain(PRODUCTION);
  });
});
