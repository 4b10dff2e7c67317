/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnswerChoice } from 'backstage-plugin-well-architected-common';
import {
  Choices,
  ChoiceSubject,
  labelOfOption,
  optionsThatFit,
} from '../define';

/**
 * Choices as an answer keeps them: with the names of the resources, and whether
 * these serve what was chosen, for the time when a resource is not read any
 * more. Those of resources or options that do not exist are left out. Pure.
 *
 * @public
 */
export function resolveChoices(options: {
  choices: Choices;
  /** Resources in scope. */
  subjects: readonly ChoiceSubject[];
  given: readonly Pick<AnswerChoice, 'resource' | 'choice' | 'justification'>[];
}): AnswerChoice[] {
  const { choices, subjects, given } = options;
  return given
    .flatMap<AnswerChoice>(({ resource, choice, justification }) => {
      const subject = subjects.find(each => each.resource === resource);
      const option = choices.options.find(({ id }) => id === choice);
      const why = justification?.trim();
      return subject && option
        ? [
            {
              resource,
              name: subject.name,
              choice,
              label: labelOfOption(option),
              fits: optionsThatFit(choices, subject).includes(option),
              ...(why ? { justification: why } : {}),
            },
          ]
        : [];
    })
    .sort(
      (a, b) =>
        a.name.localeCompare(b.name) || (a.resource < b.resource ? -1 : 1),
    );
}
