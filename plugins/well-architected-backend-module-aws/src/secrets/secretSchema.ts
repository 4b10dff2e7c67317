/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

/** What a collector may keep of a detected secret: never its value. */
export const secretSchema = z.object({
  /** Name of the variable, or the place in a text such as `line 12`. */
  name: z.string(),
  rule: z.string(),
  placeholder: z.boolean().optional(),
});
