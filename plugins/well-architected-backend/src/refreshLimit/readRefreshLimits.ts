/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { RefreshLimits } from './types';

const ROOT = 'wellArchitected.refresh';
const DEFAULTS = { withinMs: 600_000, perEntity: 5, perUser: 30 };
/** Every request that counts is kept. */
const MOST = 1_000;
const DAY_MS = 86_400_000;

function readLimit(
  config: Config | undefined,
  key: 'perEntity' | 'perUser',
): number {
  const limit = config?.getOptionalNumber(key) ?? DEFAULTS[key];
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new InputError(
      `${ROOT}.${key}: must be a whole number from 1 to ${MOST}, and is ${limit}`,
    );
  }
  return limit;
}

/**
 * Reads `wellArchitected.refresh`.
 *
 * @throws InputError naming the key that is wrong.
 */
export function readRefreshLimits(config: Config | undefined): RefreshLimits {
  const withinMs = config?.has('within')
    ? durationToMilliseconds(readDurationFromConfig(config, { key: 'within' }))
    : DEFAULTS.withinMs;
  if (!(withinMs >= 1_000 && withinMs <= DAY_MS)) {
    throw new InputError(`${ROOT}.within: must be from one second to a day`);
  }
  return {
    withinMs,
    perEntity: readLimit(config, 'perEntity'),
    perUser: readLimit(config, 'perUser'),
  };
}
