/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { conflictWords } from './conflictWords';
export { addressesAsCode, inMarkdown, linkInMarkdown } from './inMarkdown';
export { LEVEL_WORDS } from './levelWords';
export { moment } from './moment';
export { renderAction } from './renderAction';
export { issueTitleOf, renderPlan } from './renderPlan';
export { scoreWords } from './scoreWords';
export { waiverWords } from './waiverWords';
