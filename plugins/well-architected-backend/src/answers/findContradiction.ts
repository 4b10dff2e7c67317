/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Answer,
  ObservedForQuestion,
} from 'backstage-plugin-well-architected-common';

const WORDS: Record<Answer['value'], string> = {
  yes: '"yes"',
  no: '"no"',
  'not-applicable': '"does not apply"',
};
const opposes = (value: Answer['value'], state: string) =>
  value === 'no' ? state === 'pass' : state === 'fail' || state === 'waived';

/**
 * How an answer that holds contradicts what was observed, as a sentence;
 * undefined where it does not. The observation counts either way. Pure.
 *
 * @param options.accepted - the check takes the answer beside the observation,
 * as its text says
 */
export function findContradiction(options: {
  value: Answer['value'];
  observed: ObservedForQuestion[];
  accepted: boolean;
}): string | undefined {
  const { value, observed, accepted } = options;
  const against = observed.filter(({ state }) => opposes(value, state));
  if (accepted || against.length === 0) {
    return undefined;
  }
  const said = against.map(({ message }) => message).join('; ');
  return `Answered ${WORDS[value]}, but observed: ${said}. What was observed counts.`;
}
