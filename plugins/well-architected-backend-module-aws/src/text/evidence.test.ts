/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { evidenceTexts } from './evidence';

const failing = (evidence: Observation['evidence']): Observation => ({
  checkId: 'sec-x',
  subject: {
    type: 'AWS::Lambda::Function',
    id: 'a',
    name: 'a',
    region: 'eu-west-1',
    accountId: '111122223333',
  },
  status: 'fail',
  message: 'a fails',
  evidence,
});

it('gathers texts and lists of texts without repetition', () => {
  const finding = {
    failing: [
      failing({ variables: ['A', 'B'] }),
      failing({ variables: 'B' }),
      failing({ other: 'C' }),
      failing({ variables: [1, null] }),
    ],
  };
  expect(evidenceTexts(finding, 'variables')).toEqual(['A', 'B']);
});
