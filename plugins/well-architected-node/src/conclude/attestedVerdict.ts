/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Risk } from 'backstage-plugin-well-architected-common';
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
import { JudgedChoices, judgeChoices } from './judgeChoices';
import { namesOf } from './nounOf';
import { EntityFacts } from './types';

/** What an answer says, and what was chosen for each resource. */
function sentences(base: string, ...more: (string[] | undefined)[]): string {
  const rest = more.flatMap(each => each ?? []);
  return rest.length > 0
    ? [base.replace(/[.\s]+$/, ''), ...rest].join('. ')
    : base;
}

/** Of a "yes" with a choice that its resource does not fit. */
function withChoices(options: {
  base: string;
  evidence: JsonObject;
  risk: Risk;
  judged: JudgedChoices;
}): Verdict {
  const { base, evidence, risk, judged } = options;
  const { unfit, lost, remarks } = judged;
  if (unfit.length > 0) {
    return fail(
      sentences(base, [`But ${unfit.join('; ')}`], remarks),
      evidence,
      { risk },
    );
  }
  return lost.length > 0
    ? unknown(
        'ANSWER_NEEDED',
        sentences(base, [
          `But what was chosen for ${namesOf(
            lost,
          )} did not fit, and it is not found any more: answer again`,
        ]),
        { evidence },
      )
    : pass(sentences(base, remarks), evidence);
}

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
  const { by } = held;
  const judged =
    check.choices &&
    judgeChoices({
      choices: check.choices,
      given: answer.choices,
      choosable: facts.choosable ?? [],
    });
  const evidence = { ...held.evidence, ...judged?.evidence };
  const risk = check.grade?.(context) ?? check.risk;
  const base = `Answered "${held.value}" for ${name}${by}`;
  switch (held.value) {
    case 'yes':
      return judged
        ? withChoices({ base, evidence, risk, judged })
        : pass(base, evidence);
    case 'no':
      return fail(sentences(base, judged?.unfit, judged?.remarks), evidence, {
        risk,
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
