/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Check,
  ConcludedCheck,
  concludeEntity,
} from 'backstage-plugin-well-architected-node';
import { EntityWorld, readEntityWorld } from '../../score/readEntityWorld';
import { ApiContext } from '../types';

/**
 * Concludes checks of an entity again, as of the moment it was scored, for the
 * evidence and the texts that are not stored. Writes nothing.
 *
 * @throws NotFoundError when the entity is not known.
 */
export async function concludeAgain(options: {
  context: Pick<
    ApiContext,
    'knex' | 'registry' | 'staleAfterMs' | 'majorWasteUsd'
  >;
  entityRef: string;
  /** ISO 8601. */
  evaluatedAt: string;
  checks: Check[];
}): Promise<{ world: EntityWorld; concluded: ConcludedCheck[] }> {
  const { context, entityRef, evaluatedAt, checks } = options;
  const world = await readEntityWorld({
    ...context,
    entityRef,
    now: new Date(evaluatedAt),
  });
  const concluded = concludeEntity({
    ...world.facts,
    checks,
    turnedOff: context.registry.turnedOff,
    parameters: context.registry.parameters,
  });
  return { world, concluded };
}
