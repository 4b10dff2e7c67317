/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckInfo,
  Page,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { Registry } from '../../registry/createRegistry';
import { reasonsOff, toCheckInfo } from './toCheckInfo';

/** All checks of this installation, by pillar and id. */
export function listChecks(options: {
  registry: Registry;
  now: Date;
}): Page<CheckInfo> {
  const { registry, now } = options;
  const { countsFrom } = registry;
  const off = reasonsOff(registry);
  const items = [...registry.all.values()]
    .map(check => toCheckInfo({ check, off, countsFrom, now }))
    .sort(
      (a, b) =>
        PILLAR_IDS.indexOf(a.pillar) - PILLAR_IDS.indexOf(b.pillar) ||
        a.checkId.localeCompare(b.checkId),
    );
  return { items, totalItems: items.length };
}
