/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { join } from 'node:path';

/** Root of the repository. */
export const ROOT = join(__dirname, '../../..');

/** A built frontend; the suite builds it before it starts anything. */
export const distOf = (app: string) => join(ROOT, 'packages', app, 'dist');
