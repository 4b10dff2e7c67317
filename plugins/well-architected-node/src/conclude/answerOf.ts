/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { EntityFacts } from './types';

/** An answer that holds, in words and for programs. */
export interface HeldAnswer {
  value: 'yes' | 'no' | 'not-applicable';
  /** " by user:default/anna on 2026-11-02: with what tool". */
  by: string;
  evidence: JsonObject;
}

/**
 * What people answered for a check; undefined when nobody did, or when the
 * answer has expired.
 *
 * @internal
 */
export function answerOf(
  checkId: string,
  facts: Pick<EntityFacts, 'answers' | 'now'>,
): HeldAnswer | undefined {
  const answer = facts.answers?.[checkId];
  if (!answer || new Date(answer.expiresAt) <= facts.now) {
    return undefined;
  }
  return {
    value: answer.value,
    by: [
      answer.author ? ` by ${answer.author}` : '',
      answer.answeredAt ? ` on ${answer.answeredAt.slice(0, 10)}` : '',
      answer.text ? `: ${answer.text}` : '',
    ].join(''),
    evidence: {
      answer: answer.value,
      ...(answer.author ? { author: answer.author } : {}),
      ...(answer.answeredAt ? { answeredAt: answer.answeredAt } : {}),
      expiresAt: answer.expiresAt,
      ...(answer.text ? { text: answer.text } : {}),
      ...(answer.link ? { link: answer.link } : {}),
    },
  };
}
