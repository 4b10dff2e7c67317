/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readDuration } from '../config/readDuration';
import { RefreshLimits } from './types';

const ROOT = 'wellArchitected.refresh';
const DEFAULTS = { perEntity: 5, perUser: 30 };
/** Every request that counts is kept. */
const MOST = 1_000;
const DAY_MS = 86_400_000;

function readLimit(
  config: Config | undefined,
  key: 'perEntity' | 'perUser',
): number {
  const limit = config?.getOptionalNumber(`refresh.${key}`) ?? DEFAULTS[key];
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
 * @param config - of `wellArchitected`
 * @throws InputError naming the key that is wrong.
 */
export function readRefreshLimits(config: Config | undefined): RefreshLimits {
  const withinMs = readDuration({
    config,
    key: 'refresh.within',
    fallback: { minutes: 10 },
  });
  if (!(withinMs >= 1_000 && withinMs <= DAY_MS)) {
    throw new InputError(`${ROOT}.within: must be from one second to a day`);
  }
  return {
    withinMs,
    perEntity: readLimit(config, 'perEntity'),
    perUser: readLimit(config, 'perUser'),
  };
}
