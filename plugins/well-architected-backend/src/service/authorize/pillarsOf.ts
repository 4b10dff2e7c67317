/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  findBestPractice,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import { Registry } from '../../registry/createRegistry';

/**
 * The pillars that checks and best practices belong to, for `authorizeEntity`; undefined, which
 * stands for all six, where one of them is unknown. Pure.
 */
export function pillarsOf(
  registry: Pick<Registry, 'all'>,
  checkIds: string[],
): PillarId[] | undefined {
  const pillars = new Set<PillarId>();
  for (const id of checkIds) {
    const pillar =
      registry.all.get(id)?.pillar ?? findBestPractice(id)?.question.pillar;
    if (!pillar) {
      return undefined;
    }
    pillars.add(pillar);
  }
  return pillars.size > 0 ? [...pillars] : undefined;
}
