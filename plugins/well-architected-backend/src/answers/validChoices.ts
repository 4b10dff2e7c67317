/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  AnswerChoice,
  AnswerInput,
} from 'backstage-plugin-well-architected-common';
import {
  Check,
  Choices,
  ChoiceSubject,
  optionsThatFit,
  resolveChoices,
} from 'backstage-plugin-well-architected-node';

/** The resources that a question asks about, of those in scope. */
export function subjectsOf(
  choices: Choices,
  choosable: readonly ChoiceSubject[],
): ChoiceSubject[] {
  return choosable.filter(
    subject => optionsThatFit(choices, subject).length > 0,
  );
}

/** What a check asks about each resource; undefined where it asks nothing. */
export function choicesOf(check: Check | undefined): Choices | undefined {
  return check?.kind === 'attested' ? check.choices : undefined;
}

/**
 * The choices of an answer as they are kept.
 *
 * @param options.choosable - resources in the scope of the entity
 * @throws InputError naming the field.
 */
export function validChoices(options: {
  check: Check | undefined;
  checkId: string;
  entityRef: string;
  input: AnswerInput;
  choosable: readonly ChoiceSubject[];
}): AnswerChoice[] {
  const { check, checkId, entityRef, input, choosable } = options;
  const given = input.choices ?? [];
  if (given.length === 0) {
    return [];
  }
  const refuse = (field: string, why: string): never => {
    throw new InputError(`Body field '${field}': ${why}`);
  };
  const choices = choicesOf(check);
  if (!choices) {
    return refuse('choices', `'${checkId}' asks for no choices`);
  }
  if (input.value === 'not-applicable') {
    return refuse(
      'choices',
      "with the value 'not-applicable' there is nothing to choose",
    );
  }
  const subjects = subjectsOf(choices, choosable);
  const ids = choices.options.map(({ id }) => id);
  const seen = new Set<string>();
  given.forEach(({ resource, choice }, index) => {
    const field = `choices[${index}]`;
    if (!ids.includes(choice)) {
      refuse(`${field}.choice`, `'${choice}' is none of ${ids.join(', ')}`);
    }
    if (!subjects.some(subject => subject.resource === resource)) {
      refuse(
        `${field}.resource`,
        `'${resource}' is no resource in the scope of ${entityRef} that '${checkId}' asks about`,
      );
    }
    if (seen.has(resource)) {
      refuse(`${field}.resource`, `'${resource}' is named more than once`);
    }
    seen.add(resource);
  });
  return resolveChoices({ choices, subjects, given });
}
