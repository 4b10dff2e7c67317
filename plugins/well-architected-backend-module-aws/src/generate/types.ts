/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check } from 'backstage-plugin-well-architected-node';

/** A check and the text of its file. */
export interface LoadedCheck {
  source: string;
  definition: Check;
}

/** `docs/catalogue.json`: every check of the suite, the later ones included. */
export interface Catalogue {
  checks: { id: string; pillar: string; bestPractices: string[] }[];
  /** The items of the founding document with the checks that serve them. */
  foundingItems: { id: string; text: string; checks: string[] }[];
}
