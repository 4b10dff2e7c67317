/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Level } from '../score';

/** Levels in words, as every page, report and message shows them. @public */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  'at-risk': 'At risk',
  'needs-attention': 'Needs attention',
  good: 'Good',
  'well-architected': 'Well-Architected',
  'not-assessed': 'Not assessed',
};
