/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { pillarOf } from 'backstage-plugin-well-architected-common';
import { TransitionRow } from '../database/tables';
import { FindingTopic } from './decideMessages';
import { entityTabPath } from './entityTabPath';
import { countOf, listOf, plain } from './text';
import { MessageText } from './types';

/** Words for a finding that the transition does not hold. */
export interface FindingWords {
  checkTitle: string;
  /** Title or name of the entity, or name of the account. */
  subject: string;
}

const filter = (row: TransitionRow) =>
  row.direction === 'appeared' ? '?risk=HIGH&state=fail' : '';

/** Where the findings of a subject are shown. */
export function linkTo(row: TransitionRow): string {
  if (row.subject_type === 'account') {
    return `/well-architected/entities?account=${row.subject_ref}&risk=HIGH`;
  }
  return `${entityTabPath(row.subject_ref)}${filter(row)}`;
}

/** Where all of them are shown: on the one subject, or in the owner's list. */
export function linkToAll(rows: TransitionRow[]): string {
  const [first] = rows;
  return rows.every(row => row.subject_ref === first.subject_ref)
    ? linkTo(first)
    : `/well-architected/entities?owner=${encodeURIComponent(
        first.owner_ref ?? '',
      )}${first.direction === 'appeared' ? '&risk=HIGH' : ''}`;
}

const WHAT: Record<FindingTopic, (count: number) => string> = {
  'well-architected-high-risk': count => countOf(count, 'new HIGH risk'),
  'well-architected-first-review': count => countOf(count, 'HIGH risk'),
  'well-architected-risk-rose': count =>
    `${countOf(count, 'risk')} rose to HIGH`,
  'well-architected-resolved': count =>
    `${countOf(count, 'HIGH risk')} resolved`,
  'well-architected-waiver': count =>
    `${countOf(count, 'accepted HIGH risk')} ${
      count === 1 ? 'is' : 'are'
    } open again`,
};

function titleOf(
  topic: FindingTopic,
  rows: TransitionRow[],
  subjects: string[],
): string {
  const where =
    subjects.length === 1 ? subjects[0] : `${subjects.length} places`;
  const pillars = [...new Set(rows.map(row => pillarOf(row.pillar).name))];
  return `${WHAT[topic](rows.length)} in ${where} (${pillars.join(', ')})`;
}

/** Writes the message about some changes of one owner and one topic. Pure. */
export function composeMessage(options: {
  topic: FindingTopic;
  rows: TransitionRow[];
  words: (row: TransitionRow) => FindingWords;
}): MessageText {
  const { topic, rows, words } = options;
  const [first] = rows;
  const subjects = [...new Set(rows.map(row => words(row).subject))];
  const lines = rows.map(row => ({ row, ...words(row) }));
  const description =
    rows.length === 1
      ? `${lines[0].checkTitle}: ${first.message}`
      : [...new Set(lines.map(line => line.checkTitle))].join('; ');
  return {
    title: titleOf(topic, rows, subjects),
    description,
    link: linkToAll(rows),
    severity: first.direction === 'appeared' ? 'high' : 'normal',
    body: listOf(
      lines.map(
        ({ row, checkTitle, subject }) =>
          `**${plain(checkTitle)}** ([${plain(subject)}](${linkTo(
            row,
          )})): ${plain(row.message)}`,
      ),
    ),
  };
}
