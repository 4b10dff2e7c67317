/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { entityTabPath } from '../notify/entityTabPath';
import { EndingItem } from './types';

/** Users can switch this topic off in their notification settings. */
export const REMINDER_TOPIC = 'well-architected-reminder';
/** Columns of the notifications table hold no more. */
const MAX_LENGTH = 255;
const LISTED = 20;

const cut = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;

const count = (items: EndingItem[], kind: EndingItem['kind'], one: string) => {
  const { length } = items.filter(item => item.kind === kind);
  return length === 0 ? [] : [`${length} ${one}${length === 1 ? '' : 's'}`];
};

/**
 * Writes the reminder about what ends soon on one entity. Pure.
 *
 * @param options.scope - a re-send of the same scope updates the message
 * instead of adding one
 */
export function composeReminder(options: {
  entityRef: string;
  /** Title or name of the entity. */
  entityName: string;
  items: EndingItem[];
  titleOf: (checkId: string) => string;
  scope: string;
}): NotificationPayload {
  const { entityRef, entityName, items, titleOf, scope } = options;
  const sorted = [...items].sort(
    (a, b) =>
      a.until.localeCompare(b.until) || a.checkId.localeCompare(b.checkId),
  );
  const [first] = sorted;
  const what = [
    ...count(items, 'answer', 'answer'),
    ...count(items, 'waiver', 'accepted risk'),
  ].join(' and ');
  const answers = items.some(({ kind }) => kind === 'answer');
  const tab = entityTabPath(entityRef);
  const pathOf = (item: EndingItem) =>
    `${tab}?finding=${encodeURIComponent(item.checkId)}`;
  const more = sorted.length - LISTED;
  const body = [
    ...sorted
      .slice(0, LISTED)
      .map(item =>
        item.kind === 'answer'
          ? `- [${titleOf(item.checkId)}](${pathOf(item)}): the answer of ${
              item.author
            } holds until ${item.until}`
          : `- [${titleOf(item.checkId)}](${pathOf(item)}): the risk that ${
              item.author
            } asked to accept is accepted until ${item.until}`,
      ),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
  const titles = [...new Set(sorted.map(item => titleOf(item.checkId)))];
  return {
    title: cut(
      `${what} of ${entityName} end${
        items.length === 1 ? 's' : ''
      } within two weeks`,
    ),
    description: `From ${first.until} on: ${titles.join('; ')}`,
    link: `${tab}${answers ? '?view=answers' : '?state=waived'}`,
    severity: 'normal',
    topic: REMINDER_TOPIC,
    scope: cut(scope),
    metadata: { 'backstage.io/body.markdown': body },
  };
}
