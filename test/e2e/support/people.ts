/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Who can sign in beside the guest, by the provider of each. */
export const PEOPLE = {
  /** Of Team Storefront, who own storefront-web. */
  ben: 'user:default/ben.okafor',
  /** Of Cloud Platform. */
  dario: 'user:default/dario.weiss',
} as const;

/** A person of the browser suite. */
export type Person = keyof typeof PEOPLE;
