/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Answer,
  AnswerChoice,
  AnswerInput,
} from 'backstage-plugin-well-architected-common';
import { readChoosableOf } from '../../answers/readChoosableOf';
import { choicesOf, validChoices } from '../../answers/validChoices';
import {
  NewAnswer,
  readCurrentAnswer,
  storeAnswer,
} from '../../answers/storeAnswer';
import { AnswerRow, EntityRow } from '../../database/tables';
import { toAnswer } from '../../database/toAnswer';
import { ApiContext } from '../types';
import { expiryOf } from './expiryOf';
import { validAnswer } from './validAnswer';

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

type SaveContext = Pick<
  ApiContext,
  'knex' | 'registry' | 'work' | 'now' | 'majorWasteUsd'
>;

/** The choices as they are kept; the scope is read only where there are any. */
async function readChoices(options: {
  context: SaveContext;
  entityRef: string;
  checkId: string;
  input: AnswerInput;
}): Promise<AnswerChoice[]> {
  const { context, entityRef, checkId, input } = options;
  if (!input.choices?.length) {
    return [];
  }
  const check = context.registry.all.get(checkId);
  const choosable = choicesOf(check)
    ? await readChoosableOf({ context, entityRef })
    : [];
  return validChoices({ check, checkId, entityRef, input, choosable });
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
  context: SaveContext;
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
  const choices = await readChoices({ context, entityRef, checkId, input });
  const expires = expiryOf({
    asked,
    parameters: registry.parameters[checkId],
    answeredAt: now,
  });
  const answer: NewAnswer = {
    entity_ref: entityRef,
    check_id: checkId,
    value: input.value,
    text: input.text?.trim() || null,
    link: input.link ?? null,
    choices: choices.length > 0 ? JSON.stringify(choices) : null,
    author,
    answered_at: now.toISOString(),
    expires_at: expires.toISOString(),
    copied_from: null,
  };
  await knex.transaction(async trx => {
    refuseUnseen(input, await readCurrentAnswer({ trx, entityRef, checkId }));
    await storeAnswer({ trx, answer });
  });
  await work.score(entityRef);
  return toAnswer({ ...answer, reminded_at: null });
}
