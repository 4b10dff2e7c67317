/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FRAMEWORK_LENS_VERSION,
  FRAMEWORK_QUESTIONS,
  PILLARS,
} from 'backstage-plugin-well-architected-common';
import { Catalogue, LoadedCheck } from './types';

/**
 * The page that says what is covered and, by name, what is not: every item of
 * the founding document, every question and every best practice.
 */
export function renderCoverage(options: {
  checks: LoadedCheck[];
  catalogue: Catalogue;
}): string {
  const { catalogue } = options;
  const built = new Map(
    options.checks.map(c => [c.definition.id, c.definition] as const),
  );
  const link = (id: string) => {
    const check = built.get(id);
    return check ? `[${id}](checks/${check.pillar}.md#${id})` : `_${id}_`;
  };
  const servedBy = (practice: string) => [
    ...[...built.values()]
      .filter(check => check.bestPractices.includes(practice))
      .map(check => check.id)
      .sort(),
  ];
  const planned = (practice: string) =>
    catalogue.checks.filter(
      c => c.bestPractices.includes(practice) && !built.has(c.id),
    );

  const items = catalogue.foundingItems;
  const itemsServed = items.filter(i => i.checks.some(id => built.has(id)));
  const all = FRAMEWORK_QUESTIONS.flatMap(q => q.bestPractices);
  const covered = all.filter(p => servedBy(p.id).length > 0);
  const questionRows = FRAMEWORK_QUESTIONS.map(question => {
    const ids = question.bestPractices.map(p => p.id);
    const served = ids.filter(id => servedBy(id).length > 0);
    const checks = [...new Set(ids.flatMap(servedBy))].sort();
    return `| ${question.id} | [${question.title}](${question.docUrl}) | ${
      served.length
    } of ${ids.length} | ${checks.map(link).join(', ') || 'none yet'} |`;
  });
  const answered = FRAMEWORK_QUESTIONS.filter(q =>
    q.bestPractices.some(p => servedBy(p.id).length > 0),
  );
  const missing = PILLARS.map(({ id, name }) => {
    const practices = FRAMEWORK_QUESTIONS.filter(q => q.pillar === id).flatMap(
      q => q.bestPractices.filter(p => servedBy(p.id).length === 0),
    );
    return [
      `### ${name}`,
      '',
      ...practices.map(p => {
        const later = planned(p.id).map(c => `_${c.id}_`);
        return `- ${p.id} ${p.title} (${p.risk})${
          later.length > 0 ? `: ${later.join(', ')}` : ''
        }`;
      }),
      ...(practices.length === 0 ? ['Every best practice has a check.'] : []),
      '',
    ].join('\n');
  });

  return [
    '# Coverage',
    '',
    '<!-- Written by `yarn generate`; do not edit. -->',
    '',
    `${built.size} checks serve ${itemsServed.length} of the ${items.length} items of the founding document, ${answered.length} of the ${FRAMEWORK_QUESTIONS.length} questions and ${covered.length} of the ${all.length} best practices of the AWS Well-Architected Framework (lens version ${FRAMEWORK_LENS_VERSION}).`,
    '',
    'A check in _italics_ is specified in `docs/catalogue.json` and not built yet.',
    '',
    '| Pillar | Checks | HIGH | MEDIUM | LOW |',
    '| --- | --- | --- | --- | --- |',
    ...PILLARS.map(({ id, name }) => {
      const own = [...built.values()].filter(c => c.pillar === id);
      const count = (risk: string) => own.filter(c => c.risk === risk).length;
      return `| [${name}](checks/${id}.md) | ${own.length} | ${count(
        'HIGH',
      )} | ${count('MEDIUM')} | ${count('LOW')} |`;
    }),
    '',
    '## The founding document',
    '',
    '| Item | Says | Checks |',
    '| --- | --- | --- |',
    ...items.map(
      ({ id, text, checks }) =>
        `| ${id} | ${text.replace(/\|/g, '\\|')} | ${checks
          .map(link)
          .join(', ')} |`,
    ),
    '',
    '## The questions of the framework',
    '',
    '| Question | Title | Best practices with a check | Checks |',
    '| --- | --- | --- | --- |',
    ...questionRows,
    '',
    '## Best practices without a check',
    '',
    'Where a check is named it is planned; the others are for people, who [answer them](review.md#questions-of-the-framework) in the review.',
    '',
    ...missing,
  ].join('\n');
}
