/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'wellArchitected.aws.pricing';
const SOURCES = ['file', 'api'] as const;

/** Where list prices come from. */
export type PricingSource = (typeof SOURCES)[number];

/**
 * Where estimates take their prices from; the dated file by default.
 *
 * @throws InputError naming the key when it is neither `file` nor `api`.
 */
export function readPricing(config: Config): PricingSource {
  const given = config.getOptionalString(KEY) ?? 'file';
  const source = SOURCES.find(one => one === given);
  if (!source) {
    throw new InputError(
      `Config key '${KEY}' must be 'file' or 'api', not '${given}'`,
    );
  }
  return source;
}
