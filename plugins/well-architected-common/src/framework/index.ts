/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { QUESTIONS } from './questions.data';
import { BestPractice, FrameworkQuestion } from './types';

export type { BestPractice, FrameworkQuestion } from './types';

/** Version of the framework lens that the questions come from. @public */
export const FRAMEWORK_LENS_VERSION = '2025-02-25';

/** The 57 questions with their 307 best practices. @public */
export const FRAMEWORK_QUESTIONS: readonly FrameworkQuestion[] = QUESTIONS;

/**
 * The best practice with this id, or undefined when this release of the
 * framework has none of that number.
 *
 * @public
 */
export function findBestPractice(
  id: string,
): (BestPractice & { question: FrameworkQuestion }) | undefined {
  const question = QUESTIONS.find(q => id.startsWith(`${q.id}-`));
  const practice = question?.bestPractices.find(p => p.id === id);
  return question && practice ? { ...practice, question } : undefined;
}
