/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { assessInventory } from './assessInventory';
export { assessSubjects } from './assessSubjects';
export { type AssessedSubject } from './subjects';
export { ACCOUNT_TYPE, REGION_TYPE } from './subjectTypes';
export { environmentOfTags, normaliseEnvironment } from './environmentOf';
export { unknownReasonOf } from './unknownReasonOf';
