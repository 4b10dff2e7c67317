/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './connection';
export { collectAccount, type CollectProgress } from './collectAccount';
export { metricQuery, metricRegion } from './metricKey';
export { runCollector } from './runCollector';
export { wantedDetails } from './wantedDetails';
