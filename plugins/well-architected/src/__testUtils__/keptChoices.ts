/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnswerChoice,
  AnswerInput,
} from 'backstage-plugin-well-architected-common';

/** Choices as the backend would keep and answer them. */
export function keptChoices({ choices }: AnswerInput): AnswerChoice[] {
  return (choices ?? []).map(each => ({
    ...each,
    name: each.resource.split(':').at(-1) ?? each.resource,
    label: each.choice,
    fits: true,
  }));
}
