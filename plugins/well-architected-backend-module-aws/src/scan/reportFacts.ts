/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  LEVEL_WORDS,
  OverallScore,
  scoreWords,
} from 'backstage-plugin-well-architected-common';
import { Inventory } from 'backstage-plugin-well-architected-node';

/** One plain sentence that answers "is my architecture good?". */
export function verdictSentence(score: OverallScore): string {
  const { high, medium, low } = score.counts;
  return `${LEVEL_WORDS[score.level]}: ${scoreWords(
    score,
  )} of 100, ${high} HIGH, ${medium} MEDIUM and ${low} LOW risks, ${
    score.coverage
  } % known.`;
}

/** What could not be read: one line per reason, with what it concerns. */
export function unreadLines(inventory: Inventory): string[] {
  const byReason = new Map<string, string[]>();
  for (const status of inventory.collection.filter(s => s.status !== 'ok')) {
    const reason = status.reason ?? status.status;
    const concerned = `${status.collector} in ${status.region}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), concerned]);
  }
  return [...byReason].map(
    ([reason, concerned]) => `${concerned.join(', ')}: ${reason}`,
  );
}

/** Number of resources by type, the most frequent first. */
export function countByType(
  resources: Inventory['resources'],
): [type: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { type } of resources) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
