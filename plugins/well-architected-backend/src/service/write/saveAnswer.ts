/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import { Answer, AnswerInput } from 'backstage-plugin-well-architected-common';
import { randomUUID } from 'node:crypto';
import { isPostgres } from '../../database/dialect';
import { toAnswer } from '../../database/toAnswer';
import { AnswerHistoryRow, AnswerRow, EntityRow } from '../../database/tables';
import { ApiContext } from '../types';
import { validAnswer } from './validAnswer';

const DAY_MS = 86_400_000;

/** Refuses to replace an answer that its writer has not seen. */
function refuseUnseen(input: AnswerInput, current?: AnswerRow): void {
  const { replaces } = input;
  if (replaces === undefined || replaces === (current?.answered_at ?? 'none')) {
    return;
  }
  throw new ConflictError(
    current
      ? `${current.author} answered '${current.value}' meanwhile, at ${
          current.answered_at
        }${current.text ? `: "${current.text}"` : ''}. Nothing was replaced`
      : 'The answer that this one replaces does not exist any more',
  );
}

/**
 * Stores the answer of a person to an attested check, or what is attested to a
 * check on evidence, keeps the earlier ones and asks for a new score.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; NotFoundError when the entity is not
 * reviewed; ConflictError when another answer than the one that was seen would
 * be replaced.
 */
export async function saveAnswer(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'work' | 'now'>;
  entityRef: string;
  checkId: string;
  input: AnswerInput;
  author: string;
}): Promise<Answer> {
  const { context, entityRef, checkId, input, author } = options;
  const { knex, registry, work } = context;
  const asked = validAnswer({ registry, checkId, input });
  const entity = await knex<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first('entity_ref');
  if (!entity) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
  const now = context.now();
  const { expiresDays = asked.expiresDays } =
    registry.parameters[checkId] ?? {};
  const expires = new Date(now.getTime() + Number(expiresDays) * DAY_MS);
  const row: AnswerRow = {
    entity_ref: entityRef,
    check_id: checkId,
    value: input.value,
    text: input.text?.trim() || null,
    link: input.link ?? null,
    author,
    answered_at: now.toISOString(),
    expires_at: expires.toISOString(),
  };
  await knex.transaction(async trx => {
    const current = trx<AnswerRow>('wa_answer')
      .where({ entity_ref: entityRef, check_id: checkId })
      .first();
    refuseUnseen(
      input,
      await (isPostgres(trx) ? current.forUpdate() : current),
    );
    await trx<AnswerRow>('wa_answer')
      .insert(row)
      .onConflict(['entity_ref', 'check_id'])
      .merge();
    await trx<AnswerHistoryRow>('wa_answer_history').insert({
      id: randomUUID(),
      ...row,
    });
  });
  await work.score(entityRef);
  return toAnswer(row);
}
