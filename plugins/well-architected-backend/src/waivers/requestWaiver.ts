/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError } from '@backstage/errors';
import { Waiver, WaiverInput } from 'backstage-plugin-well-architected-common';
import { randomUUID } from 'node:crypto';
import { ResultRow, ScorecardRow } from '../database/tables';
import { concludeAgain } from '../service/read/concludeAgain';
import { ApiContext } from '../service/types';
import { loadWaivers } from './loadWaivers';
import { WaiverEventRow, WaiverRow } from './types';
import { validWaiver } from './validWaiver';

/** Names of what fails a check: ARNs, or ids without one. */
async function failingNames(options: {
  context: ApiContext;
  entityRef: string;
  checkId: string;
}): Promise<Set<string>> {
  const { context, entityRef, checkId } = options;
  const check = context.registry.all.get(checkId);
  const scorecard = await context
    .knex<ScorecardRow>('wa_scorecard')
    .where('entity_ref', entityRef)
    .first('evaluated_at');
  if (!check || !scorecard) {
    return new Set();
  }
  const { concluded } = await concludeAgain({
    context,
    entityRef,
    evaluatedAt: scorecard.evaluated_at,
    checks: [check],
  });
  return new Set(
    concluded
      .flatMap(({ observations }) => observations)
      .filter(({ status }) => status === 'fail')
      .map(({ subject }) => subject.arn ?? subject.id),
  );
}

/**
 * Asks to accept a risk. A MEDIUM or LOW one is accepted by that; a HIGH one
 * waits for another person.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; ConflictError when such a request or
 * waiver exists already.
 */
export async function requestWaiver(options: {
  context: ApiContext;
  entityRef: string;
  input: WaiverInput;
  author: string;
}): Promise<Waiver> {
  const { context, entityRef, input, author } = options;
  const { knex, registry, work } = context;
  const { checkId } = input;
  const found = await knex<ResultRow>('wa_result')
    .where({ entity_ref: entityRef, check_id: checkId })
    .first();
  const result = validWaiver({
    input,
    row: found,
    failing: input.resources
      ? await failingNames({ context, entityRef, checkId })
      : new Set(),
    now: context.now(),
  });
  const at = context.now().toISOString();
  const state = result.risk === 'HIGH' ? 'requested' : 'approved';
  const row: WaiverRow = {
    id: randomUUID(),
    entity_ref: entityRef,
    check_id: checkId,
    risk: result.risk,
    state,
    resources: input.resources
      ? JSON.stringify([...new Set(input.resources)].sort())
      : null,
    reason: input.reason.trim(),
    link: input.link ?? null,
    expires: input.expires,
    requested_by: author,
    requested_at: at,
    decided_by: state === 'approved' ? author : null,
    reminded_at: null,
    version: 1,
  };
  await knex.transaction(async trx => {
    const [same] = await trx<WaiverRow>('wa_waiver')
      .where({ entity_ref: entityRef, check_id: checkId })
      .whereIn('state', ['requested', 'approved'])
      .where(query =>
        row.resources === null
          ? query.whereNull('resources')
          : query.where('resources', row.resources),
      );
    if (same) {
      throw new ConflictError(
        `There is such a waiver already, ${same.state} by ${same.requested_by} until ${same.expires}`,
      );
    }
    await trx<WaiverRow>('wa_waiver').insert(row);
    await trx<WaiverEventRow>('wa_waiver_event').insert({
      id: randomUUID(),
      waiver_id: row.id,
      version: 1,
      at,
      state,
      actor: author,
      note: null,
    });
  });
  if (state === 'approved') {
    await work.score(entityRef);
  }
  const [waiver] = await loadWaivers({ knex, registry, rows: [row] });
  return waiver;
}
