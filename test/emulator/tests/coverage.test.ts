/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectors } from '../../../plugins/well-architected-backend-module-aws/src/collectors/index.generated';
import { readCoverage, unanswered } from '../src/readCoverage';
import { renderCoverage } from '../src/renderCoverage';

const PAGE = join(__dirname, '../../../docs/emulator-coverage.md');
const coverage = readCoverage(collectors);

it.each(coverage.map(one => [one.id, one] as const))(
  '%s has a test against the emulator',
  (_, { tests }) => {
    expect(tests).not.toEqual([]);
  },
);

it('answers every operation that the emulator lacks', () => {
  expect(unanswered(coverage)).toEqual([]);
});

it('is what docs/emulator-coverage.md says (UPDATE_COVERAGE=1 writes it)', () => {
  const page = renderCoverage(coverage);
  if (process.env.UPDATE_COVERAGE) {
    writeFileSync(PAGE, page);
  }
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
