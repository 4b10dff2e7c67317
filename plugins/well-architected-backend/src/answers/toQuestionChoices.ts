/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { QuestionChoices } from 'backstage-plugin-well-architected-common';
import {
  Check,
  ChoiceSubject,
  labelOfOption,
  optionsThatFit,
} from 'backstage-plugin-well-architected-node';
import { nounOfType, Nouns } from '../report/nounsOf';
import { choicesOf, subjectsOf } from './validChoices';

/** What a check asks about each resource in scope, as the form offers it. Pure. */
export function toQuestionChoices(options: {
  check: Check;
  choosable: readonly ChoiceSubject[];
  nouns: Nouns;
}): QuestionChoices | undefined {
  const { check, choosable, nouns } = options;
  const choices = choicesOf(check);
  return (
    choices && {
      label: choices.label,
      justification: choices.justification,
      options: choices.options.map(option => ({
        id: option.id,
        label: labelOfOption(option),
      })),
      subjects: subjectsOf(choices, choosable).map(subject => ({
        resource: subject.resource,
        name: subject.name,
        noun: nounOfType(subject.type, nouns),
        region: subject.region,
        accountId: subject.accountId,
        fits: optionsThatFit(choices, subject).map(({ id }) => id),
      })),
    }
  );
}
