/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { wellArchitectedTranslationRef } from '../translation';

/** Translates the texts of this plugin. */
export function useText() {
  return useTranslationRef(wellArchitectedTranslationRef).t;
}

/** Function that translates the texts of this plugin. */
export type Translate = ReturnType<typeof useText>;
