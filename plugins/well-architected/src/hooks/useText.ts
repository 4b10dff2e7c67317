/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { wellArchitectedTranslationRef } from '../translation';

type Messages = typeof wellArchitectedTranslationRef.T;

/** Key of a text; of a text with a plural, the key without its ending. */
export type TextKey = keyof Messages extends infer Key extends string
  ? Key extends `${infer Base}_one`
    ? Base
    : Key extends `${string}_other`
    ? never
    : Key
  : never;

type TextOf<Key extends string> = Key extends keyof Messages
  ? Messages[Key]
  : `${Key}_other` extends keyof Messages
  ? Messages[`${Key}_other`]
  : never;

type PlaceholderOf<Text> =
  Text extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | PlaceholderOf<Rest>
    : never;

type ValuesOf<Name extends string> = [Name] extends [never]
  ? []
  : [values: { [N in Name]: N extends 'count' ? number : string }];

/**
 * Function that translates the texts of this plugin.
 *
 * The type asks for a known key and for its placeholders, as the one of
 * Backstage does. That one goes through all texts at each call: with a
 * thousand of them the compiler takes minutes.
 */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: ValuesOf<PlaceholderOf<TextOf<Key>>>
) => string;

/** Translates the texts of this plugin. */
export function useText(): Translate {
  return useTranslationRef<Record<string, string>>(
    wellArchitectedTranslationRef,
  ).t as Translate;
}
