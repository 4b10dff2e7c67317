/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of results of search. */
export const searchMessages = {
  check: 'Check',
  disabled: 'Turned off in this installation',
  owner: 'owned by {{owner}}',
  since: 'opened {{since}}',
} as const;
