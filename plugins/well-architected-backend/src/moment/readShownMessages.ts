/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { ResultRow, ScorecardRow } from '../database/tables';
import { namesMoment, toShownMessage } from './evidenceMoment';

const NEVER = { evaluated_at: null, evidence_at: null };

/**
 * How stored messages of several entities are shown. The moments are read when
 * they are asked for, as the rows may be remembered from an earlier reading. No
 * statement where no message names a moment, as nearly always among findings.
 */
export async function readShownMessages<
  Row extends Pick<ResultRow, 'entity_ref' | 'message'>,
>(options: { knex: Knex; rows: Row[] }): Promise<(row: Row) => string> {
  const { knex, rows } = options;
  const refs = rows
    .filter(({ message }) => namesMoment(message))
    .map(row => row.entity_ref);
  const scorecards = new Map<
    string,
    Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>
  >();
  for (const part of chunked([...new Set(refs)])) {
    const found = await knex<ScorecardRow>('wa_scorecard')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'evaluated_at', 'evidence_at');
    found.forEach(row => scorecards.set(row.entity_ref, row));
  }
  return row =>
    toShownMessage(row.message, scorecards.get(row.entity_ref) ?? NEVER);
}
