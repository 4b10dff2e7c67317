/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { wellArchitectedTranslationRef } from '../translation';

/** Function that translates the texts of this plugin. */
export type Translate = TranslationFunction<
  typeof wellArchitectedTranslationRef.T
>;

/** Translates the texts of this plugin. */
export function useText(): Translate {
  return useTranslationRef(wellArchitectedTranslationRef).t;
}
