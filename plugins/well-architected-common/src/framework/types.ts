/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';

/** One of the 307 best practices. @public */
export interface BestPractice {
  /** Label such as `REL09-BP01`; not stable between framework releases. */
  id: string;
  title: string;
  /** Official level of risk exposed if the practice is not established. */
  risk: Risk;
  docUrl: string;
  /** Stable key: the choice id of the AWS Well-Architected Tool. */
  waToolChoiceId: string;
}

/** One of the 57 questions. @public */
export interface FrameworkQuestion {
  id: string;
  pillar: PillarId;
  number: number;
  title: string;
  area: string;
  waToolQuestionId: string;
  docUrl: string;
  bestPractices: readonly BestPractice[];
}
