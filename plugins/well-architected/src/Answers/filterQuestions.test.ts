/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { aQuestion } from '../__testUtils__/fixtures/questions';
import { matchesFilter, progressOf, QUESTION_FILTERS } from './filterQuestions';

const questions = [
  aQuestion({ checkId: 'never' }),
  aQuestion({ checkId: 'holds', standing: 'valid' }),
  aQuestion({ checkId: 'ends', standing: 'expiring' }),
  aQuestion({ checkId: 'ended', standing: 'expired' }),
  aQuestion({ checkId: 'optional', needed: false }),
];

describe('filterQuestions', () => {
  it.each([
    ['all', ['never', 'holds', 'ends', 'ended', 'optional']],
    ['unanswered', ['never', 'ended']],
    ['expiring', ['ends']],
    ['expired', ['ended']],
  ] as [(typeof QUESTION_FILTERS)[number], string[]][])(
    '%s',
    (filter, expected) => {
      expect(
        questions
          .filter(question => matchesFilter(question, filter))
          .map(({ checkId }) => checkId),
      ).toEqual(expected);
    },
  );

  it('counts what needs an answer, not what evidence decides', () => {
    expect(progressOf(questions)).toEqual({ answered: 2, needed: 4 });
  });
});
