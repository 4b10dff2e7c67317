/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Level } from 'backstage-plugin-well-architected-common';

/** Levels from the worst to the best; last those that nothing is known of. */
export const LEVELS: readonly Level[] = [
  'at-risk',
  'needs-attention',
  'good',
  'well-architected',
  'not-assessed',
];
