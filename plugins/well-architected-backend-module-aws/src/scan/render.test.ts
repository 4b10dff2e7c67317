/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLARS } from 'backstage-plugin-well-architected-common';
import { renderMarkdown } from './renderMarkdown';
import { renderTable } from './renderTable';
import { protection, sampleScan, table } from './__testUtils__/sampleScan';

const checks = [protection];
const deniedScan = sampleScan({
  resources: [],
  collection: [
    {
      collector: 'dynamodb-table',
      type: 'AWS::DynamoDB::Table',
      region: 'eu-west-1',
      status: 'denied',
      reason: 'dynamodb:ListTables in eu-west-1 was denied',
      missingAction: 'dynamodb:ListTables',
      count: 0,
    },
  ],
});
const cleanScan = sampleScan({ resources: [table.sample()] });

/** The text below one heading up to the next of the same or a higher level. */
function below(text: string, heading: string): string {
  const [, rest = ''] = text.split(`\n${heading}\n`);
  const level = heading.split(' ')[0].length;
  return rest.split(new RegExp(`\n#{1,${level}} `))[0];
}

describe('renderTable', () => {
  it('has six pillars, the finding and the sentence', () => {
    const text = renderTable({ scan: sampleScan(), checks, width: 120 });
    for (const { name } of PILLARS) {
      expect(text).toContain(name);
    }
    expect(text).toMatch(/^At risk: .*1 HIGH, 0 MEDIUM and 0 LOW risks/m);
    expect(text).toMatch(
      /HIGH .*Reliability .*1 of 2 .*carts is not protected/,
    );
  });

  it('fits the terminal', () => {
    const text = renderTable({ scan: sampleScan(), checks, width: 120 });
    const widest = Math.max(...text.split('\n').map(line => line.length));
    expect(widest).toBeLessThanOrEqual(120);
  });

  it('lists what could not be read', () => {
    const text = renderTable({ scan: deniedScan, checks, width: 120 });
    expect(text).toContain('Not known (1)');
    expect(text).toContain(
      'dynamodb-table in eu-west-1: dynamodb:ListTables in eu-west-1 was denied',
    );
    expect(text).toContain('Findings: none');
  });
});

describe('renderMarkdown', () => {
  const sections = ['Current State', 'Gaps', 'Risks', 'Recommendations'];

  it.each([
    ['a finding', sampleScan()],
    ['nothing read', deniedScan],
    ['no finding', cleanScan],
  ])('has six pillars with four filled sections for %s', (_, scan) => {
    const text = renderMarkdown({ scan, checks });
    for (const { name } of PILLARS) {
      const pillar = below(text, `## ${name}`);
      const places = sections.map(title => {
        expect(below(`\n${pillar}`, `### ${title}`).trim()).not.toBe('');
        return pillar.indexOf(`### ${title}`);
      });
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('tells the state before it recommends', () => {
    const pillar = below(
      renderMarkdown({ scan: sampleScan(), checks }),
      '## Reliability',
    );
    expect(below(pillar, '### Current State')).toContain(
      '2 AWS::DynamoDB::Table',
    );
    expect(below(pillar, '### Gaps')).toContain('Table carts is not protected');
    expect(below(pillar, '### Risks')).toContain(
      '- HIGH (1): Tables are protected',
    );
    expect(below(pillar, '### Recommendations')).toContain(
      'Protect carts in Amazon DynamoDB.',
    );
  });

  it('calls unknown not demonstrated, never a pass', () => {
    const pillar = below(
      renderMarkdown({ scan: deniedScan, checks }),
      '## Reliability',
    );
    expect(below(pillar, '### Gaps')).toContain('Not demonstrated:');
    expect(below(pillar, '### Current State')).not.toContain('Pass:');
  });

  it('says how much was looked at when there is no gap', () => {
    const pillar = below(
      renderMarkdown({ scan: cleanScan, checks }),
      '## Reliability',
    );
    expect(below(pillar, '### Gaps')).toContain(
      'No gap found in 1 check; 100 % of what counts is known.',
    );
  });

  it('ends with the action plan by phase', () => {
    const text = renderMarkdown({ scan: sampleScan(), checks });
    expect(below(text, '# Action plan: Now (HIGH)')).toContain(
      '### Issue: carts can be deleted',
    );
    expect(below(text, '# Action plan: Later (LOW)')).toContain(
      'Nothing in this phase.',
    );
  });
});
