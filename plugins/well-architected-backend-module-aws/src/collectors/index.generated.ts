/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import taggedResource from './tagged-resource';
import taggedResourceGlobal from './tagged-resource-global';

/** Every collector of this module, sorted by its id. @public */
export const collectors: readonly AnyCollector[] = [
  taggedResource,
  taggedResourceGlobal,
];
