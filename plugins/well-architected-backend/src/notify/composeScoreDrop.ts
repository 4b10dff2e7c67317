/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  OverallScore,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { entityTabPath } from './entityTabPath';
import { countOf, listOf, plain, someOf } from './text';
import { MessageText } from './types';

/** A score that fell, and what it was measured against. */
export interface ScoreDrop {
  entityRef: string;
  ownerRef: string;
  name: string;
  before: OverallScore;
  after: OverallScore;
  /** ISO 8601 moment of the score before. */
  since: string;
  /** Titles of checks that fail since then, the highest risks first. */
  failing: string[];
}

/** "Reliability 90 → 60, Security 80 → 70", the largest fall first. */
function pillarsOf({ before, after }: ScoreDrop): string {
  return after.pillars
    .flatMap(now => {
      const was = before.pillars.find(p => p.pillar === now.pillar);
      return was && was.low > now.low
        ? [{ pillar: now.pillar, was: was.low, now: now.low }]
        : [];
    })
    .sort((a, b) => b.was - b.now - (a.was - a.now))
    .map(({ pillar, was, now }) => `${pillarOf(pillar).name} ${was} → ${now}`)
    .join(', ');
}

/** Says whether risks or missing evidence made the score fall. */
function causeOf(drop: ScoreDrop): string {
  const { before, after, failing } = drop;
  const hidden = before.coverage - after.coverage;
  return [
    ...(failing.length > 0 ? [`failing since then: ${someOf(failing)}`] : []),
    ...(hidden > 0 ? [`${hidden} % more of the evidence is unknown`] : []),
  ].join('; ');
}

const sentenceOf = (drop: ScoreDrop) =>
  [pillarsOf(drop), causeOf(drop)].filter(Boolean).join('; ');

/** Writes the message about scores of one owner that fell. Pure. */
export function composeScoreDrop(drops: ScoreDrop[]): MessageText {
  const [first] = drops;
  const fell = ({ before, after }: ScoreDrop) =>
    `from ${before.low} to ${after.low}`;
  const one = drops.length === 1;
  return {
    title: one
      ? `Score of ${first.name} fell ${fell(first)}`
      : `Scores of ${countOf(
          drops.length,
          'entity',
          'entities',
        )} fell by 10 or more`,
    description: one
      ? `Since ${first.since.slice(0, 10)}: ${sentenceOf(first)}`
      : someOf(drops.map(drop => `${drop.name} ${fell(drop)}`)),
    link: one
      ? entityTabPath(first.entityRef)
      : `/well-architected/entities?owner=${encodeURIComponent(
          first.ownerRef,
        )}`,
    severity: 'normal',
    body: listOf(
      drops.map(
        drop =>
          `[${plain(drop.name)}](${entityTabPath(drop.entityRef)}) ${fell(
            drop,
          )} since ${drop.since.slice(0, 10)}: ${sentenceOf(drop)}`,
      ),
    ),
  };
}
