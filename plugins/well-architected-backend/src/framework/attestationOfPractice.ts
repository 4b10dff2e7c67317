/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  findBestPractice,
  labelOfQuestion,
  PRACTICE_EXPIRES_DAYS,
} from 'backstage-plugin-well-architected-common';
import { Attestation } from 'backstage-plugin-well-architected-node';

/** What is asked about a best practice; undefined where there is none. */
export function attestationOfPractice(id: string): Attestation | undefined {
  const practice = findBestPractice(id);
  return (
    practice && {
      question: `${labelOfQuestion(practice.question)}: ${practice.title}`,
      yesMeans: 'The best practice is followed.',
      noMeans: 'The best practice is not followed.',
      expiresDays: PRACTICE_EXPIRES_DAYS,
    }
  );
}
