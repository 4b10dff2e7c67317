/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Answer,
  BestPractice,
  CheckResult,
  findBestPractice,
  FRAMEWORK_QUESTIONS,
  PillarId,
  PracticeCheck,
  PracticeReview,
  QuestionReview,
  riskOfQuestion,
  standingOf,
  standingOfPractice,
} from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { findContradiction } from '../answers/findContradiction';

/** Results by best practice, in the order they came in. */
function byPractice(
  results: CheckResult[],
  checks: ReadonlyMap<string, Check>,
): Map<string, PracticeCheck[]> {
  const found = new Map<string, PracticeCheck[]>();
  for (const { checkId, title, state, risk, message } of results) {
    for (const id of checks.get(checkId)?.bestPractices ?? []) {
      const list = found.get(id) ?? [];
      list.push({ checkId, title, state, risk, message });
      found.set(id, list);
    }
  }
  return found;
}

function reviewPractice(options: {
  practice: BestPractice;
  checks: PracticeCheck[];
  answer: Answer | undefined;
  now: Date;
}): PracticeReview {
  const { practice, checks, answer, now } = options;
  const standing = standingOf(answer, now);
  const held =
    standing === 'none' || standing === 'expired' ? undefined : answer;
  // a "no" and a finding agree, whatever else is in order
  const agrees =
    held?.value === 'no' &&
    checks.some(({ state }) => state === 'fail' || state === 'waived');
  const contradiction =
    held && !agrees
      ? findContradiction({
          value: held.value,
          observed: checks,
          accepted: false,
        })
      : undefined;
  return {
    practiceId: practice.id,
    title: practice.title,
    url: practice.docUrl,
    frameworkRisk: practice.risk,
    ...standingOfPractice({ practice, checks, value: held?.value }),
    checks,
    ...(answer ? { answer } : {}),
    standing,
    ...(contradiction ? { contradiction } : {}),
  };
}

/**
 * The questions of the framework as they stand: each best practice by what its
 * checks concluded, and by what people answered about it. Pure.
 *
 * @param options.results - in the order of the plan
 * @param options.answers - by id of a best practice; others are not looked at
 * @param options.pillar - all by default
 */
export function reviewQuestions(options: {
  results: CheckResult[];
  checks: ReadonlyMap<string, Check>;
  answers: Readonly<Record<string, Answer>>;
  now: Date;
  pillar?: PillarId;
}): QuestionReview[] {
  const { results, checks, answers, now, pillar } = options;
  const found = byPractice(results, checks);
  return FRAMEWORK_QUESTIONS.filter(
    question => !pillar || question.pillar === pillar,
  ).map(question => {
    const practices = question.bestPractices.map(practice =>
      reviewPractice({
        practice,
        checks: found.get(practice.id) ?? [],
        answer: answers[practice.id],
        now,
      }),
    );
    return {
      questionId: question.id,
      pillar: question.pillar,
      number: question.number,
      title: question.title,
      area: question.area,
      url: question.docUrl,
      risk: riskOfQuestion(practices),
      practices,
    };
  });
}

/** The answers about best practices, of answers of all kinds, by their id. */
export function practiceAnswers(answers: Answer[]): Record<string, Answer> {
  return Object.fromEntries(
    answers
      .filter(({ checkId }) => findBestPractice(checkId))
      .map(answer => [answer.checkId, answer]),
  );
}
