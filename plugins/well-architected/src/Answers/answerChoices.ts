/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Answer,
  AnswerChoiceInput,
  AnswerInput,
  QuestionChoices,
} from 'backstage-plugin-well-architected-common';

/** What a form begins with: what was chosen for the resources still in scope. */
export function draftChoices(
  answer?: Pick<Answer, 'choices'>,
  choices?: QuestionChoices,
): AnswerChoiceInput[] {
  const subjects = choices?.subjects ?? [];
  return (answer?.choices ?? [])
    .filter(({ resource }) => subjects.some(s => s.resource === resource))
    .map(({ resource, choice, justification }) => ({
      resource,
      choice,
      ...(justification ? { justification } : {}),
    }));
}

/** The part of an answer that is sent; what does not apply has nothing to choose. */
export function sentChoices(
  value: AnswerInput['value'],
  chosen: AnswerChoiceInput[],
): Pick<AnswerInput, 'choices'> {
  return chosen.length > 0 && value !== 'not-applicable'
    ? { choices: chosen }
    : {};
}
