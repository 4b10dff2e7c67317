/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { CheckParameters } from 'backstage-plugin-well-architected-node';
import { readDueDays } from './readDueDays';
import { SelectionConfig, TurnedOff } from './types';

const readTurnedOff = (config: Config | undefined, key: string): TurnedOff[] =>
  (config?.getOptionalConfigArray(key) ?? []).map(entry => ({
    id: entry.getString('id'),
    reason: entry.getString('reason'),
  }));

const readCountsFrom = (config: Config | undefined): Record<string, string> => {
  const days = config
    ?.getOptionalConfig('checks.countsFrom')
    ?.get<JsonObject>();
  return Object.fromEntries(
    Object.entries(days ?? {}).map(([id, day]) => {
      if (typeof day !== 'string') {
        throw new InputError(
          `wellArchitected.checks.countsFrom.${id}: ${JSON.stringify(
            day,
          )} is not a day such as 2026-12-01, in quotes`,
        );
      }
      return [id, day];
    }),
  );
};

/**
 * Reads what is chosen among checks, sources and pillars, and the days that
 * open findings get. Whether checks exist is for the registry to tell, which
 * knows them.
 *
 * @param config - of `wellArchitected`
 * @throws Error naming the key that is missing or of another type.
 */
export function readSelection(config: Config | undefined): SelectionConfig {
  const regrade = config?.getOptionalConfigArray('checks.regrade') ?? [];
  return {
    checks: {
      disabled: readTurnedOff(config, 'checks.disabled'),
      regrade: regrade.map(entry => ({
        id: entry.getString('id'),
        risk: entry.getString('risk'),
        reason: entry.getString('reason'),
      })),
      parameters:
        config?.getOptional<Record<string, CheckParameters>>(
          'checks.parameters',
        ) ?? {},
      countsFrom: readCountsFrom(config),
    },
    sources: { disabled: readTurnedOff(config, 'sources.disabled') },
    pillars: { disabled: readTurnedOff(config, 'pillars.disabled') },
    actions: { dueDays: readDueDays(config) },
  };
}
