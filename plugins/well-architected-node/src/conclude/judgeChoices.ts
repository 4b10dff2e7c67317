/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { AnswerChoice } from 'backstage-plugin-well-architected-common';
import { Choices, ChoiceSubject, optionsThatFit } from '../define';
import { namesOf } from './nounOf';
import { resolveChoices } from './resolveChoices';

/** What the choices of an answer come to. */
export interface JudgedChoices {
  /** Sentences: a resource that does not fit, and nobody said why. */
  unfit: string[];
  /** Names of resources of which that was true, and which are not read now. */
  lost: string[];
  /** Sentences about the rest. */
  remarks: string[];
  evidence: JsonObject;
}

function chosenWords(choices: Choices, chosen: AnswerChoice[]): string[] {
  return choices.options.flatMap(({ id, title }) => {
    const names = chosen.filter(c => c.choice === id).map(({ name }) => name);
    return names.length > 0 ? [`${title}: ${namesOf(names)}`] : [];
  });
}

/**
 * Judges what was chosen for each resource: by what the resource is now, and as
 * it was then where it is not read any more. Pure.
 *
 * @param options.given - as the answer keeps them
 * @param options.choosable - resources in scope, of all checks
 * @returns undefined where nothing was chosen
 */
export function judgeChoices(options: {
  choices: Choices;
  given: AnswerChoice[] | undefined;
  choosable: readonly ChoiceSubject[];
}): JudgedChoices | undefined {
  const { choices, given = [], choosable } = options;
  if (given.length === 0) {
    return undefined;
  }
  const subjects = choosable.filter(
    subject => optionsThatFit(choices, subject).length > 0,
  );
  const chosen = resolveChoices({ choices, subjects, given });
  const open = subjects.filter(
    ({ resource }) => !chosen.some(choice => choice.resource === resource),
  );
  const placeOf = ({ resource, name }: AnswerChoice) => {
    const region = subjects.find(s => s.resource === resource)?.region;
    return region ? `${name} (${region})` : name;
  };
  const misfit = (choice: AnswerChoice) => {
    const option = choices.options.find(({ id }) => id === choice.choice);
    return `${placeOf(choice)} is used for "${option?.title}", which ${
      option?.service
    } would fit`;
  };
  const unfit = chosen.filter(({ fits }) => !fits);
  return {
    unfit: unfit
      .filter(({ justification }) => !justification)
      .map(choice => `${misfit(choice)}, and nobody justified it`),
    lost: given
      .filter(
        ({ resource, fits, justification }) =>
          !fits &&
          !justification &&
          !subjects.some(subject => subject.resource === resource),
      )
      .map(({ name }) => name),
    remarks: [
      ...unfit.flatMap(choice =>
        choice.justification
          ? [`${misfit(choice)}; justified: "${choice.justification}"`]
          : [],
      ),
      ...chosenWords(
        choices,
        chosen.filter(({ fits }) => fits),
      ),
      ...(open.length > 0
        ? [`Nobody chose for ${namesOf(open.map(({ name }) => name))}`]
        : []),
    ],
    evidence: { choices: chosen.map(choice => ({ ...choice })) },
  };
}
