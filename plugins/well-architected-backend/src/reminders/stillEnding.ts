/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { AnswerRow } from '../database/tables';
import { WaiverRow } from '../waivers/types';
import { EndingItem } from './types';

/** Answers that nobody renewed, as `entity check version`. */
async function standingAnswers(
  knex: Knex,
  items: EndingItem[],
): Promise<Set<string>> {
  const standing = new Set<string>();
  for (const ref of new Set(items.map(({ entityRef }) => entityRef))) {
    const ids = items.filter(i => i.entityRef === ref).map(i => i.checkId);
    for (const part of chunked(ids)) {
      const rows = await knex<AnswerRow>('wa_answer')
        .where('entity_ref', ref)
        .whereIn('check_id', part)
        .select('check_id', 'answered_at');
      rows.forEach(row =>
        standing.add(`${ref} ${row.check_id} ${row.answered_at}`),
      );
    }
  }
  return standing;
}

/** Ids of those of these waivers that have this state. */
async function waiversIn(
  knex: Knex,
  state: WaiverRow['state'],
  items: EndingItem[],
): Promise<Set<string>> {
  const standing = new Set<string>();
  for (const part of chunked(items)) {
    const ids = await knex<WaiverRow>('wa_waiver')
      .whereIn(
        'id',
        part.map(({ version }) => version),
      )
      .where('state', state)
      .pluck('id');
    ids.forEach(id => standing.add(id));
  }
  return standing;
}

/**
 * What is still worth telling of a message that may have waited long: answers
 * that nobody renewed and waivers that stand, on days to come, and what ended
 * and was not accepted again.
 */
export async function stillEnding(options: {
  knex: Knex;
  items: EndingItem[];
  now: Date;
}): Promise<EndingItem[]> {
  const { knex, items, now } = options;
  const today = now.toISOString().slice(0, 10);
  const of = (kind: EndingItem['kind']) =>
    items.filter(item => item.kind === kind);
  const answers = await standingAnswers(knex, of('answer'));
  const approved = await waiversIn(knex, 'approved', of('waiver'));
  const expired = await waiversIn(knex, 'expired', of('ended'));
  return items.filter(({ kind, entityRef, checkId, version, until }) => {
    if (kind === 'ended') {
      return expired.has(version);
    }
    const stands =
      kind === 'answer'
        ? answers.has(`${entityRef} ${checkId} ${version}`)
        : approved.has(version);
    return stands && until >= today;
  });
}
