/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { LEVEL_WORDS } from './levelWords';
export { renderAction } from './renderAction';
export { scoreWords } from './scoreWords';
