/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Finds the open findings and the checks of AWS Well-Architected reviews in the
 * search of Backstage.
 *
 * @packageDocumentation
 */
export { searchModuleWellArchitected as default } from './module';
export type { CheckDocument, FindingDocument } from './types';
