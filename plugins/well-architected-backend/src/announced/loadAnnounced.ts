/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnnouncedCheck,
  CHECK_STATES,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { AnnouncedRow } from './types';

/** What is announced for an entity, what fails first. One statement. */
export async function loadAnnounced(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  entityRef: string;
}): Promise<AnnouncedCheck[]> {
  const { knex, registry, entityRef } = options;
  const rows = await knex<AnnouncedRow>('wa_announced').where(
    'entity_ref',
    entityRef,
  );
  return rows
    .sort(
      (a, b) =>
        CHECK_STATES.indexOf(a.state) - CHECK_STATES.indexOf(b.state) ||
        RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
        a.counts_from.localeCompare(b.counts_from) ||
        a.check_id.localeCompare(b.check_id),
    )
    .map(row => ({
      checkId: row.check_id,
      title: registry.all.get(row.check_id)?.title ?? row.check_id,
      pillar: row.pillar,
      state: row.state,
      risk: row.risk,
      message: row.message,
      countsFrom: row.counts_from,
    }));
}
