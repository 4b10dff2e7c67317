/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedTranslationRef } from '../translation';

type Nested = { readonly [key: string]: string | Nested };

function flatten(texts: Nested, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[`${prefix}${key}`, text] as [string, string]]
      : flatten(text, `${prefix}${key}.`),
  );
}

/** Nested texts by the flat keys that Backstage knows them by. */
export const flattenTexts = (texts: Nested) =>
  Object.fromEntries(flatten(texts, '')) as Record<
    keyof typeof wellArchitectedTranslationRef.T,
    string
  >;
