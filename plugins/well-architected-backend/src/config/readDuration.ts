/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

const ROOT = 'wellArchitected';

/**
 * Reads a duration below `wellArchitected`, in milliseconds.
 *
 * @param options.key - below the root, such as `schedule.timeout`
 * @throws InputError naming the key that is wrong.
 */
export function readDuration(options: {
  /** Of `wellArchitected`. */
  config: Config | undefined;
  key: string;
  fallback: HumanDuration;
}): number {
  const { config, key, fallback } = options;
  let duration = fallback;
  if (config?.has(key)) {
    try {
      duration = readDurationFromConfig(config, { key });
    } catch {
      throw new InputError(
        `${ROOT}.${key}: ${JSON.stringify(
          config.getOptional(key),
        )} is not a duration such as { hours: 24 }, PT24H or 24h`,
      );
    }
  }
  const ms = durationToMilliseconds(duration);
  if (!(ms > 0 && ms <= Number.MAX_SAFE_INTEGER)) {
    throw new InputError(`${ROOT}.${key}: must be longer than nothing`);
  }
  return ms;
}
