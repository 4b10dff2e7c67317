/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { ACCOUNT_TYPE, assessInventory, REGION_TYPE } from './assessInventory';
export { environmentOfTags, normaliseEnvironment } from './environmentOf';
export { unknownReasonOf } from './unknownReasonOf';
