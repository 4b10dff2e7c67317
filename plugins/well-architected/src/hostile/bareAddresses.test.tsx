/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MarkdownContent } from '@backstage/core-components';
import { render } from '@testing-library/react';
import {
  ActionItem,
  inMarkdown,
  renderAction,
} from 'backstage-plugin-well-architected-common';
import { HOSTILE_NAMES } from './__testUtils__/HostileApi';

/*
 * The renderer of Backstage with remark-gfm, which makes links of addresses
 * after it has resolved references and backslashes.
 */
const linksIn = (content: string) => {
  const { container } = render(
    <MarkdownContent content={content} dialect="gfm" />,
  );
  const links = [...container.querySelectorAll('a, img')].map(
    element => element.getAttribute('href') ?? element.getAttribute('src'),
  );
  return { links, text: container.textContent ?? '' };
};

it('is a renderer that makes links of bare addresses', () => {
  for (const text of [
    'https://evil.example',
    'https&#58;//evil.example',
    'www\\.evil.example',
    'ada\\@evil.example',
  ]) {
    expect(linksIn(text).links).toHaveLength(1);
  }
});

describe.each(
  HOSTILE_NAMES.map((name, i): [string, string] => [
    `${i} ${name.slice(0, 40).replace(/[^ -~]/g, '.')}`,
    name,
  ]),
)('%s', (_, name) => {
  const written = inMarkdown(name);

  it.each([
    ['at the beginning', `${written} has no backup`],
    ['in a sentence', `Table ${written} has no backup.`],
    ['in a list', `- **${written}** (\`rel-backup\`): ${written}`],
    ['in brackets', `(${written})`],
    ['in a heading', `### Issue: ${written}`],
    ['in a table', `| a | b |\n| --- | --- |\n| ${written} | x |`],
  ])('is no link %s', (__, content) => {
    expect(linksIn(content).links).toEqual([]);
  });

  it('reads as it was written', () => {
    const { text } = linksIn(`Table ${written} has no backup.`);
    // Markdown has no U+0000
    const squeezed = (some: string) =>
      some.replace(/\s+/g, '').replace(/\0/g, '\ufffd');
    expect(squeezed(text)).toBe(squeezed(`Table ${name} has no backup.`));
  });

  it('leaves an action with the links that we wrote', () => {
    const url = 'https://docs.aws.amazon.com/x.html';
    const issueUrl = 'https://github.com/acme/orders/issues/7';
    const action: ActionItem = {
      checkId: 'rel-dynamodb-pitr',
      pillar: 'reliability',
      issue: name,
      risk: 'HIGH',
      effort: 'Low',
      impact: name,
      recommendation: name,
      steps: [name, name],
      successCriteria: [name],
      tradeOffs: [{ pillar: 'cost-optimization', text: name }],
      resources: [{ url, title: 'The guide' }],
      phase: 'now',
      evidenceIds: ['e1'],
      tracking: {
        status: 'open',
        version: 1,
        issueUrl,
        note: name,
        updatedBy: 'user:default/ada',
        updatedAt: '2026-11-16T09:00:00.000Z',
        overdue: false,
      },
    };
    expect(linksIn(renderAction(action)).links).toEqual([url, issueUrl]);
  });
});
