/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ChoiceSubject } from 'backstage-plugin-well-architected-node';
import { readEntityWorld } from '../score/readEntityWorld';
import { ApiContext } from '../service/types';

/**
 * The resources in the scope of an entity, as read last, that some question
 * asks a choice for.
 *
 * @throws NotFoundError when the entity is not known.
 */
export async function readChoosableOf(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'majorWasteUsd' | 'now'>;
  entityRef: string;
}): Promise<ChoiceSubject[]> {
  const { context, entityRef } = options;
  const { facts } = await readEntityWorld({
    ...context,
    entityRef,
    now: context.now(),
    // old evidence is no reason to refuse a choice
    staleAfterMs: () => Infinity,
  });
  return facts.choosable ?? [];
}
