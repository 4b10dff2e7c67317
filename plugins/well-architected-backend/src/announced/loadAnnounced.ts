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
import { ScorecardRow } from '../database/tables';
import { toShownMessage } from '../moment/evidenceMoment';
import { Registry } from '../registry/createRegistry';
import { AnnouncedRow } from './types';

type Evaluated = Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>;

/** What is announced for an entity, what fails first. One statement. */
export async function loadAnnounced(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  entityRef: string;
}): Promise<AnnouncedCheck[]> {
  const { knex, registry, entityRef } = options;
  const rows: (AnnouncedRow & Evaluated)[] = await knex('wa_announced')
    .leftJoin(
      'wa_scorecard',
      'wa_scorecard.entity_ref',
      'wa_announced.entity_ref',
    )
    .where('wa_announced.entity_ref', entityRef)
    .select(
      'wa_announced.*',
      'wa_scorecard.evaluated_at',
      'wa_scorecard.evidence_at',
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
      message: toShownMessage(row.message, row),
      countsFrom: row.counts_from,
    }));
}
