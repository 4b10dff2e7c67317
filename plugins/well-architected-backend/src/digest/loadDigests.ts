/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { readChanges } from './readChanges';
import { readEndingCounts } from './readEndingCounts';
import { readFigures } from './readFigures';
import { readNextActions } from './readNextActions';
import { DigestFacts } from './types';

/**
 * What these owners are told about their week; owners without a reviewed
 * entity are left out. Six statements, whatever the number of owners.
 */
export async function loadDigests(options: {
  knex: Knex;
  registry: Pick<Registry, 'all' | 'enabled'>;
  owners: string[];
  now: Date;
}): Promise<DigestFacts[]> {
  const { owners, registry } = options;
  const figures = await readFigures(options);
  const changesOf = await readChanges(options);
  const actionsOf = await readNextActions(options);
  const endingOf = await readEndingCounts({
    ...options,
    checkIds: registry.enabled.map(({ id }) => id),
  });
  return owners.flatMap(ownerRef => {
    const ofOwner = figures.get(ownerRef);
    return ofOwner
      ? [
          {
            ownerRef,
            ...ofOwner,
            ...changesOf(ownerRef),
            actions: actionsOf(ownerRef),
            ending: endingOf(ownerRef),
          },
        ]
      : [];
  });
}
