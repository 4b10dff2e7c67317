/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './types';
export { concludeEntity } from './concludeEntity';
export { evidenceId, writeAction } from './writeAction';
export {
  planOf,
  reviewInventory,
  type InventoryReview,
} from './reviewInventory';
export { namesOf } from './nounOf';
export { resolveChoices } from './resolveChoices';
