/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AttestedCheck,
  ConcludeContext,
  fail,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from '../define';
import { answerOf } from './answerOf';
import { EntityFacts } from './types';

/**
 * What an answer says. None, or an expired one, is unknown the same day; an
 * answer never stands longer than its own date.
 *
 * @internal
 */
export function attestedVerdict(options: {
  check: AttestedCheck;
  facts: EntityFacts;
  context: ConcludeContext;
}): Verdict {
  const { check, facts, context } = options;
  const answer = facts.answers?.[check.id];
  const { name } = facts.entity;
  const exempt = check.exempts?.(context);
  if (exempt) {
    return notApplicable(exempt, { rule: exempt });
  }
  if (!answer) {
    return unknown(
      'ANSWER_NEEDED',
      `Nobody has answered for ${name}: ${check.question}`,
    );
  }
  const held = answerOf(check.id, facts);
  if (!held) {
    return unknown(
      'ANSWER_NEEDED',
      `The answer for ${name} expired on ${answer.expiresAt.slice(0, 10)}: ${
        check.question
      }`,
    );
  }
  const { by, evidence } = held;
  switch (held.value) {
    case 'yes':
      return pass(`Answered "yes" for ${name}${by}`, evidence);
    case 'no':
      return fail(`Answered "no" for ${name}${by}`, evidence, {
        risk: check.grade?.(context) ?? check.risk,
      });
    default:
      return check.alwaysApplicable
        ? unknown(
            'ANSWER_NEEDED',
            `${check.title} applies to every workload; "not applicable" is no answer for ${name}`,
            { evidence },
          )
        : notApplicable(`Declared not applicable for ${name}${by}`, evidence);
  }
}
