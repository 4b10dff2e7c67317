/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TransitionRow } from '../database/tables';

const keyOf = (row: Pick<TransitionRow, 'subject_ref' | 'check_id'>) =>
  `${row.subject_ref} ${row.check_id}`;

export interface OutboxDecision {
  /** Each list is one message. */
  messages: TransitionRow[][];
  /** Nobody needs to be told about these any more. */
  superseded: TransitionRow[];
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
 * - Up to `coalesceAbove` findings of an owner and direction are one message
 *   each; more are one message together.
 *
 * Pure.
 */
export function decideMessages(options: {
  /** Oldest first. */
  pending: TransitionRow[];
  /** Changes of the same findings that were told. */
  sent: TransitionRow[];
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
    return last
      ? last.direction !== row.direction
      : row.direction === 'appeared';
  };
  const news = [...latest.values()].filter(isNews);
  const newsIds = new Set(news.map(row => row.id));
  const superseded = pending.filter(row => !newsIds.has(row.id));

  const debounced = (row: TransitionRow) =>
    sent.some(
      other =>
        keyOf(other) === keyOf(row) &&
        other.direction === row.direction &&
        age(other.at) < debounceMs,
    );
  const busyOwners = new Set(
    pending.filter(row => age(row.at) < quietMs).map(row => row.owner_ref),
  );
  const groups = new Map<string, TransitionRow[]>();
  for (const row of news) {
    if (!debounced(row) && !busyOwners.has(row.owner_ref)) {
      const group = `${row.owner_ref} ${row.direction}`;
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  const messages = [...groups.values()].flatMap(rows =>
    rows.length > coalesceAbove ? [rows] : rows.map(row => [row]),
  );
  return { messages, superseded };
}
