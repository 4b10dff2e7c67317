/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationTopic } from 'backstage-plugin-well-architected-common';
import { TransitionRow } from '../database/tables';
import { groupForOwners } from './groupForOwners';

const keyOf = (row: Pick<TransitionRow, 'subject_ref' | 'check_id'>) =>
  `${row.subject_ref} ${row.check_id}`;

/** Topics of changes of findings. */
export type FindingTopic = Extract<
  NotificationTopic,
  | 'well-architected-high-risk'
  | 'well-architected-risk-rose'
  | 'well-architected-resolved'
  | 'well-architected-waiver'
  | 'well-architected-first-review'
>;

/** Changes of one owner that are one message. */
export interface FindingMessage {
  topic: FindingTopic;
  rows: TransitionRow[];
}

export interface OutboxDecision {
  messages: FindingMessage[];
  /** Nobody needs to be told about these any more. */
  superseded: TransitionRow[];
}

/** What a single change is about. */
function topicOf(row: TransitionRow): FindingTopic {
  if (row.direction === 'resolved') {
    return 'well-architected-resolved';
  }
  if (row.from_state === 'waived') {
    return 'well-architected-waiver';
  }
  return row.from_state === 'fail'
    ? 'well-architected-risk-rose'
    : 'well-architected-high-risk';
}

/**
 * Decides what to tell whom, from the changes that nobody was told about yet.
 *
 * - Of several changes of one finding only the latest counts, and only if it
 *   differs from what was told last.
 * - A change in the same direction as a message within the debounce time
 *   waits; when it still stands after that time, it is told.
 * - An owner whose findings are still changing waits, so that one run is one
 *   message.
 * - Up to `coalesceAbove` findings of an owner and topic are one message
 *   each; more are one message together.
 * - What the first review of subjects found is a message of its own, if it is
 *   more than that, and waits until all subjects of the owner were reviewed.
 *
 * Pure.
 */
export function decideMessages(options: {
  /** Oldest first. */
  pending: TransitionRow[];
  /** Changes of the same findings that were told. */
  sent: TransitionRow[];
  /** Owners some of whose entities were not reviewed for the first time yet. */
  importing: ReadonlySet<string>;
  now: Date;
  debounceMs: number;
  quietMs: number;
  coalesceAbove: number;
}): OutboxDecision {
  const { pending, sent, now, debounceMs, quietMs, coalesceAbove } = options;
  const age = (at: string) => now.getTime() - new Date(at).getTime();

  const latest = new Map(pending.map(row => [keyOf(row), row]));
  const told = new Map<string, TransitionRow>();
  for (const row of [...sent].sort((a, b) => a.at.localeCompare(b.at))) {
    told.set(keyOf(row), row);
  }
  const isNews = (row: TransitionRow) => {
    const last = told.get(keyOf(row));
    // an accepted risk that is open again was told before it was accepted
    const isReopened = row.from_state === 'waived';
    return last && !isReopened
      ? last.direction !== row.direction
      : row.direction === 'appeared';
  };
  const news = [...latest.values()].filter(isNews);
  const newsIds = new Set(news.map(row => row.id));
  const superseded = pending.filter(row => !newsIds.has(row.id));

  const toldAt = new Map<string, string[]>();
  for (const row of sent) {
    const key = `${keyOf(row)} ${row.direction}`;
    toldAt.set(key, [...(toldAt.get(key) ?? []), row.at]);
  }
  const debounced = (row: TransitionRow) =>
    (toldAt.get(`${keyOf(row)} ${row.direction}`) ?? []).some(
      at => age(at) < debounceMs,
    );
  const busyOwners = new Set(
    pending.filter(row => age(row.at) < quietMs).map(row => row.owner_ref),
  );
  const ripe = news.filter(
    row => !debounced(row) && !busyOwners.has(row.owner_ref),
  );
  const ownerOf = (row: TransitionRow) => row.owner_ref ?? '';
  const isFirst = (row: TransitionRow) =>
    Boolean(row.first_look) && row.direction === 'appeared';

  const firsts = groupForOwners({
    items: ripe.filter(
      row => isFirst(row) && !options.importing.has(ownerOf(row)),
    ),
    ownerOf,
    coalesceAbove,
  });
  const summaries = firsts.filter(rows => rows.length > 1);
  const singles = firsts.filter(rows => rows.length === 1).flat();
  const changes = [...ripe.filter(row => !isFirst(row)), ...singles];
  const messages = [...new Set(changes.map(topicOf))].flatMap(topic =>
    groupForOwners({
      items: changes.filter(row => topicOf(row) === topic),
      ownerOf,
      coalesceAbove,
    }).map((rows): FindingMessage => ({ topic, rows })),
  );
  return {
    messages: [
      ...summaries.map(
        (rows): FindingMessage => ({
          topic: 'well-architected-first-review',
          rows,
        }),
      ),
      ...messages,
    ],
    superseded,
  };
}
