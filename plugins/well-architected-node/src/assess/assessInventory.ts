/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { AssessedAccount, Check, CheckParameters, Inventory } from '../define';
import { assessSubjects } from './assessSubjects';

/**
 * Judges one inventory and returns all observations at once: what
 * `assessSubjects` says of all subjects, for inventories that are small.
 *
 * `parameters` are overrides by check id.
 *
 * @public
 */
export function assessInventory(options: {
  inventory: Inventory;
  checks: Check[];
  account: AssessedAccount;
  parameters?: Record<string, CheckParameters>;
}): Observation[] {
  const all: Observation[] = [];
  for (const { observations } of assessSubjects(options)) {
    observations.forEach(observation => all.push(observation));
  }
  return all;
}
