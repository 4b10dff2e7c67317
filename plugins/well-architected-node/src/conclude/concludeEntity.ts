/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { concludeCheck } from './concludeCheck';
import { ConcludedCheck, ConcludeOptions } from './types';

/**
 * Concludes every check for one entity: one result per check, none left out.
 *
 * @public
 */
export function concludeEntity(options: ConcludeOptions): ConcludedCheck[] {
  const { checks, parameters = {}, ...facts } = options;
  const byCheck = new Map<string, Observation[]>();
  for (const observation of facts.observations) {
    const list = byCheck.get(observation.checkId);
    if (list) {
      list.push(observation);
    } else {
      byCheck.set(observation.checkId, [observation]);
    }
  }
  return checks.map(check =>
    concludeCheck({
      check,
      facts,
      observed: byCheck.get(check.id) ?? [],
      parameters: parameters[check.id],
    }),
  );
}
