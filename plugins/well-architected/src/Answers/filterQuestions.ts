/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckQuestion } from 'backstage-plugin-well-architected-common';

/** Which questions are shown; the first is the choice without any. */
export const QUESTION_FILTERS = [
  'all',
  'unanswered',
  'expiring',
  'expired',
] as const;

export type QuestionFilter = (typeof QUESTION_FILTERS)[number];

export const isQuestionFilter = (value: string): value is QuestionFilter =>
  (QUESTION_FILTERS as readonly string[]).includes(value);

const isAnswered = ({ standing }: CheckQuestion) =>
  standing === 'valid' || standing === 'expiring';

/** Whether a question is one that the filter asks for. */
export function matchesFilter(
  question: CheckQuestion,
  filter: QuestionFilter,
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return question.needed && !isAnswered(question);
    default:
      return question.standing === filter;
  }
}

/** How many of the questions that need an answer have one that holds. */
export function progressOf(questions: CheckQuestion[]): {
  answered: number;
  needed: number;
} {
  const needed = questions.filter(question => question.needed);
  return {
    answered: needed.filter(isAnswered).length,
    needed: needed.length,
  };
}
