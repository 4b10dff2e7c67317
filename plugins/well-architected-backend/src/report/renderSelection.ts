/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  inMarkdown,
  pillarOf,
  Selection,
} from 'backstage-plugin-well-architected-common';
import { bullets } from './markdown';

const checks = (count: number) =>
  `${count} ${count === 1 ? 'check' : 'checks'}`;

/**
 * What the administrator turned off or re-graded, for the report; nothing when
 * that is nothing. Checks that are off with their pillar or source are counted
 * there instead of being named one by one. Pure.
 */
export function renderSelection(selection: Selection): string[] {
  const { disabledPillars, disabledSources, disabledChecks, regradedChecks } =
    selection;
  const ofPillar = (pillar: string) =>
    disabledChecks.filter(c => c.by === 'pillar' && c.pillar === pillar).length;
  const texts = [
    ...disabledPillars.map(
      ({ pillar, reason }) =>
        `Pillar ${pillarOf(pillar).name}, ${checks(
          ofPillar(pillar),
        )}, is turned off: ${inMarkdown(reason)}`,
    ),
    ...disabledSources.map(
      source =>
        `Source \`${source.id}\`, needed by ${checks(
          source.checks,
        )}, is turned off: ${inMarkdown(source.reason)}`,
    ),
    ...disabledChecks
      .filter(({ by }) => by === 'check')
      .map(
        ({ title, checkId, reason }) =>
          `**${inMarkdown(
            title,
          )}** (\`${checkId}\`) is turned off: ${inMarkdown(reason)}`,
      ),
    ...regradedChecks.map(
      ({ title, checkId, from, to, reason }) =>
        `**${inMarkdown(
          title,
        )}** (\`${checkId}\`) is re-graded from ${from} to ${to}: ${inMarkdown(
          reason,
        )}`,
    ),
  ];
  return texts.length > 0
    ? ['# Decisions of the administrator', '', ...bullets(texts), '']
    : [];
}
