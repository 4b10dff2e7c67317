/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnswerSource, CollectorCoverage } from './readCoverage';

/** `emulated`, `overruled`, or `both` where some answers are and some not. */
export function howTested({ operations }: CollectorCoverage): string {
  const sources = new Set(Object.values(operations));
  if (sources.size === 1 && sources.has('emulated')) {
    return 'emulated';
  }
  return sources.size === 1 && sources.has('overruled') ? 'overruled' : 'both';
}

const listed = (coverage: CollectorCoverage, source: AnswerSource) =>
  Object.entries(coverage.operations)
    .filter(([, one]) => one === source)
    .map(([operation]) => `\`${operation}\``)
    .join(', ');

/** The page about what the emulator tests rest on, as Markdown. */
export function renderCoverage(coverage: CollectorCoverage[]): string {
  const number = (how: string) =>
    coverage.filter(one => howTested(one) === how).length;
  return [
    '# What the emulator tests rest on',
    '',
    '<!-- Written by test/emulator/tests/coverage.test.ts from the tests of the collectors. -->',
    '',
    `${coverage.length} resource types are read: ${number(
      'emulated',
    )} from accounts that tests build through the API of the emulator, ${number(
      'overruled',
    )} from answers in the wire shapes of the SDK that the proxy gives in its place, because the emulator does not have them, and ${number(
      'both',
    )} from both. Adjusted are answers of the emulator in which a test puts right or adds what the emulator lacks, or plays an edge that it cannot be brought to.`,
    '',
    '<!-- prettier-ignore-start -->',
    '',
    '| Type | Collector | Tested | Emulated | Adjusted | Overruled | Test |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...coverage.map(one =>
      [
        '',
        one.type,
        one.id,
        howTested(one),
        listed(one, 'emulated'),
        listed(one, 'adjusted'),
        listed(one, 'overruled'),
        one.tests.map(test => test.replace('.emulator.test.ts', '')).join(', '),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}
