/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { pillarOf } from 'backstage-plugin-well-architected-common';
import { TransitionRow } from '../database/tables';
import { entityTabPath } from './entityTabPath';

/** Users can switch this topic off in their notification settings. */
export const HIGH_RISK_TOPIC = 'well-architected-high-risk';
/** Columns of the notifications table hold no more. */
const MAX_LENGTH = 255;
const LISTED = 20;

/** Words for a finding that the transition does not hold. */
export interface FindingWords {
  checkTitle: string;
  /** Title or name of the entity, or name of the account. */
  subject: string;
}

const cut = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;

const filter = (row: TransitionRow) =>
  row.direction === 'appeared' ? '?risk=HIGH&state=fail' : '';

function linkTo(row: TransitionRow): string {
  if (row.subject_type === 'account') {
    return `/well-architected/entities?account=${row.subject_ref}&risk=HIGH`;
  }
  return `${entityTabPath(row.subject_ref)}${filter(row)}`;
}

function linkToAll(rows: TransitionRow[]): string {
  const [first] = rows;
  return rows.every(row => row.subject_ref === first.subject_ref)
    ? linkTo(first)
    : `/well-architected/entities?owner=${encodeURIComponent(
        first.owner_ref ?? '',
      )}${first.direction === 'appeared' ? '&risk=HIGH' : ''}`;
}

const countOf = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

function titleOf(rows: TransitionRow[], subjects: string[]): string {
  const where =
    subjects.length === 1 ? subjects[0] : `${subjects.length} places`;
  const pillars = [...new Set(rows.map(row => pillarOf(row.pillar).name))];
  const what =
    rows[0].direction === 'appeared'
      ? countOf(rows.length, 'new HIGH risk', 'new HIGH risks')
      : `${countOf(rows.length, 'HIGH risk', 'HIGH risks')} resolved`;
  return `${what} in ${where} (${pillars.join(', ')})`;
}

/**
 * Writes the message about some changes of one owner and one direction. Pure.
 *
 * @param options.scope - a re-send of the same scope updates the message
 * instead of adding one
 */
export function composeMessage(options: {
  rows: TransitionRow[];
  words: (row: TransitionRow) => FindingWords;
  scope: string;
}): NotificationPayload {
  const { rows, words, scope } = options;
  const [first] = rows;
  const subjects = [...new Set(rows.map(row => words(row).subject))];
  const lines = rows.map(row => {
    const { checkTitle, subject } = words(row);
    return { row, checkTitle, subject };
  });
  const description =
    rows.length === 1
      ? `${lines[0].checkTitle}: ${first.message}`
      : [...new Set(lines.map(line => line.checkTitle))].join('; ');
  const more = rows.length - LISTED;
  const body = [
    ...lines
      .slice(0, LISTED)
      .map(
        ({ row, checkTitle, subject }) =>
          `- **${checkTitle}** ([${subject}](${linkTo(row)})): ${row.message}`,
      ),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
  return {
    title: cut(titleOf(rows, subjects)),
    description,
    link: linkToAll(rows),
    severity: first.direction === 'appeared' ? 'high' : 'normal',
    topic: HIGH_RISK_TOPIC,
    scope: cut(scope),
    metadata: { 'backstage.io/body.markdown': body },
  };
}
