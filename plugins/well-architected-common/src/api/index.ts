/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './types';
export * from './organisation';
export * from './accounts';
export * from './installation';
export * from './trend';
export * from './findings';
export * from './findingDays';
export * from './facets';
export * from './milestones';
export * from './notifications';
export * from './campaigns';
export type { PageRequest, WellArchitectedApi } from './WellArchitectedApi';
export { WellArchitectedClient } from './WellArchitectedClient';
