/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './types';
export * from './organisation';
export * from './milestones';
export type { PageRequest, WellArchitectedApi } from './WellArchitectedApi';
export { WellArchitectedClient } from './WellArchitectedClient';
