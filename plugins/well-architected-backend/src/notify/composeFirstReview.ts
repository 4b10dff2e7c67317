/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { pillarOf } from 'backstage-plugin-well-architected-common';
import { TransitionRow } from '../database/tables';
import { FindingWords, linkTo, linkToAll } from './composeMessage';
import { countOf, listOf, plain } from './text';
import { MessageText } from './types';

/** "Security 3, Reliability 2", most first. */
function pillarsOf(rows: TransitionRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { name } = pillarOf(row.pillar);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

/**
 * Writes the one summary that an owner gets instead of a flood when their
 * subjects are reviewed for the first time. Pure.
 *
 * @param options.entities - reviewed for the first time, with or without risks
 */
export function composeFirstReview(options: {
  rows: TransitionRow[];
  entities: number;
  words: (row: TransitionRow) => FindingWords;
}): MessageText {
  const { rows, words } = options;
  const bySubject = new Map<string, TransitionRow[]>();
  for (const row of rows) {
    bySubject.set(row.subject_ref, [
      ...(bySubject.get(row.subject_ref) ?? []),
      row,
    ]);
  }
  const subjects = [...bySubject.values()].sort(
    (a, b) =>
      b.length - a.length ||
      words(a[0]).subject.localeCompare(words(b[0]).subject),
  );
  const withRisk = (type: TransitionRow['subject_type']) =>
    subjects.filter(([row]) => row.subject_type === type).length;
  const entities = Math.max(options.entities, withRisk('entity'));
  const accounts = withRisk('account');
  const what = [
    ...(entities > 0 ? [countOf(entities, 'entity', 'entities')] : []),
    ...(accounts > 0 ? [countOf(accounts, 'account')] : []),
  ].join(' and ');
  const total = countOf(rows.length, 'HIGH risk');
  return {
    title: `${what} reviewed for the first time: ${total} (${pillarsOf(rows)})`,
    description: `${total} in ${subjects
      .slice(0, 3)
      .map(ofSubject => `${words(ofSubject[0]).subject} (${ofSubject.length})`)
      .join(', ')}${
      subjects.length > 3 ? ` and ${subjects.length - 3} more` : ''
    }. From now on you are told about changes only.`,
    link: linkToAll(rows),
    severity: 'high',
    body: listOf(
      subjects.map(
        ofSubject =>
          `[${plain(words(ofSubject[0]).subject)}](${linkTo(
            ofSubject[0],
          )}): ${countOf(ofSubject.length, 'HIGH risk')} (${pillarsOf(
            ofSubject,
          )})`,
      ),
    ),
  };
}
