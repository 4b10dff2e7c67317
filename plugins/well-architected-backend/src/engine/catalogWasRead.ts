/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { EntityRow } from '../database/tables';

/** A catalog that does not answer holds nothing up for longer. */
const PATIENCE_MS = 2 * 60_000;

/**
 * Whether some replica has read the catalog since this one began, or has had
 * the time to. Metrics are read for what entities have in their scope, so an
 * account is better read after the catalog than before.
 */
export async function catalogWasRead(options: {
  knex: Knex;
  since: Date;
}): Promise<boolean> {
  const { knex, since } = options;
  if (Date.now() - since.getTime() > PATIENCE_MS) {
    return true;
  }
  const seen = await knex<EntityRow>('wa_entity')
    .where('seen_at', '>=', since.toISOString())
    .first('entity_ref');
  return seen !== undefined;
}
