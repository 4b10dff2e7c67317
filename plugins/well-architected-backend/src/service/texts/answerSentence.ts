/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  LEVEL_WORDS,
  OverallScore,
  pillarOf,
} from 'backstage-plugin-well-architected-common';

/** Level as what is said about the entity: "is at risk". */
function levelOf({ level }: OverallScore): string {
  const words = LEVEL_WORDS[level].toLocaleLowerCase('en-US');
  return level === 'needs-attention' ? words : `is ${words}`;
}

function rangeOf({ level, low, high }: OverallScore): string {
  if (level === 'not-assessed') {
    return 'there is not enough evidence for a score';
  }
  const unknown = high - low;
  return unknown > 0
    ? `it scores ${low} of 100, up to ${high} if everything unknown turns out well`
    : `it scores ${low} of 100`;
}

function risksOf({ counts }: OverallScore): string {
  switch (counts.high) {
    case 0:
      return 'no open HIGH risk';
    case 1:
      return '1 open HIGH risk';
    default:
      return `${counts.high} open HIGH risks`;
  }
}

/**
 * One plain sentence that answers "is my architecture good?": level, range of
 * the score, HIGH risks, coverage, next action. Pure.
 */
export function answerSentence(options: {
  /** Name that people know the entity by. */
  name: string;
  /** Undefined before the first run has finished. */
  score?: OverallScore;
  /** First finding of the action plan. */
  next?: CheckResult;
  hasAccounts: boolean;
}): string {
  const { name, score, next, hasAccounts } = options;
  if (!score) {
    return hasAccounts
      ? `Nothing is known about ${name} yet: its first review has not finished.`
      : `Nothing is known about ${name} yet: no AWS account is linked to it.`;
  }
  const facts = `${name} ${levelOf(score)}: ${rangeOf(score)}, with ${risksOf(
    score,
  )} and ${score.coverage} % of what counts known`;
  // Linking the account changes more than any finding can.
  if (!hasAccounts) {
    return `${facts}; next action: link its AWS account.`;
  }
  if (next) {
    // Titles say what shall be; the action is to make it so.
    return `${facts}; next action: fix “${next.title}” (${next.risk}, ${
      pillarOf(next.pillar).name
    }).`;
  }
  return score.counts.unknown > 0
    ? `${facts}; next action: find out about the ${score.counts.unknown} ${
        score.counts.unknown === 1 ? 'check' : 'checks'
      } that nothing is known about.`
    : `${facts}; no action is open.`;
}
