/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  pillarOf,
  PillarScore,
  scoreWords,
} from 'backstage-plugin-well-architected-common';

function row(score: PillarScore): string {
  const { high, medium, low, unknown, notApplicable } = score.counts;
  const cells = [
    pillarOf(score.pillar).name,
    scoreWords(score),
    `${score.coverage} %`,
    high,
    medium,
    low,
    unknown,
    notApplicable,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Six pillars with score, coverage and counts as a Markdown table. Pure. */
export function renderScores(pillars: PillarScore[]): string[] {
  return [
    '| Pillar | Score | Coverage | HIGH | MEDIUM | LOW | Unknown | Not applicable |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...pillars.map(row),
    '',
  ];
}
