/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from './conditions';
export {
  wellArchitectedEntityResourceRef,
  type EntityCondition,
  type PermittedEntity,
} from './resourceRef';
export {
  hasEntityKind,
  inAwsAccount,
  inPillar,
  isEntityOwner,
  wellArchitectedRules,
} from './rules';
