/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DueDays, Risk, RISKS } from 'backstage-plugin-well-architected-common';

const KEY = 'wellArchitected.actions.dueDays';
/** Ten years: what is more is a mistake. */
const MAX_DAYS = 3_650;

const isRisk = (name: string): name is Risk =>
  RISKS.some(risk => risk === name);

/**
 * Reads `wellArchitected.actions.dueDays`; nothing is due by default.
 *
 * @param config - of `wellArchitected`
 * @throws InputError naming the key that is wrong.
 */
export function readDueDays(config: Config | undefined): DueDays {
  const given = config?.getOptionalConfig('actions.dueDays');
  return Object.fromEntries(
    (given?.keys() ?? []).map(risk => {
      if (!isRisk(risk)) {
        throw new InputError(`${KEY}.${risk}: is none of ${RISKS.join(', ')}`);
      }
      const days = given?.getOptional(risk);
      if (
        typeof days !== 'number' ||
        !Number.isInteger(days) ||
        days < 1 ||
        days > MAX_DAYS
      ) {
        throw new InputError(
          `${KEY}.${risk}: ${JSON.stringify(
            days,
          )} is not a whole number of days from 1 to ${MAX_DAYS}`,
        );
      }
      return [risk, days];
    }),
  );
}
