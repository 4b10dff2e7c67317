/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError, NotFoundError } from '@backstage/errors';
import {
  Answer,
  AnswerChoice,
  AnswerCopyInput,
  AnswerCopyResult,
} from 'backstage-plugin-well-architected-common';
import {
  Choices,
  ChoiceSubject,
  resolveChoices,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { AnswerRow, EntityRow } from '../database/tables';
import { toAnswer } from '../database/toAnswer';
import { ApiContext } from '../service/types';
import { expiryOf } from '../service/write/expiryOf';
import { validAnswer } from '../service/write/validAnswer';
import { readChoosableOf } from './readChoosableOf';
import { choicesOf, subjectsOf } from './validChoices';
import { NewAnswer, readCurrentAnswer, storeAnswer } from './storeAnswer';

/** @throws NotFoundError or InputError when these two do not share answers. */
async function refuseStrangers(
  knex: Knex,
  entityRef: string,
  from: string,
): Promise<void> {
  const rows = await knex<EntityRow>('wa_entity')
    .whereIn('entity_ref', [entityRef, from])
    .select('entity_ref', 'system_ref');
  const systems = new Map(rows.map(row => [row.entity_ref, row.system_ref]));
  for (const ref of [entityRef, from]) {
    if (!systems.has(ref)) {
      throw new NotFoundError(`${ref} is not reviewed`);
    }
  }
  const system = systems.get(entityRef);
  if (from === entityRef || !system || systems.get(from) !== system) {
    throw new InputError(
      `Body field 'from': answers are copied between entities of one System; ${from} and ${entityRef} are not two of them`,
    );
  }
}

async function readAnswers(
  knex: Knex,
  entityRef: string,
  checkIds: string[],
): Promise<Map<string, AnswerRow>> {
  const found = new Map<string, AnswerRow>();
  for (const part of chunked(checkIds)) {
    const rows = await knex<AnswerRow>('wa_answer')
      .where('entity_ref', entityRef)
      .whereIn('check_id', part);
    rows.forEach(row => found.set(row.check_id, row));
  }
  return found;
}

/** Those of the choices whose resource is in the scope of this entity too. */
function choicesHere(
  stored: string | null,
  choices: Choices | undefined,
  choosable: readonly ChoiceSubject[],
): string | null {
  if (stored === null || !choices) {
    return null;
  }
  const given: AnswerChoice[] = JSON.parse(stored);
  const subjects = subjectsOf(choices, choosable);
  const kept = resolveChoices({ choices, subjects, given });
  return kept.length > 0 ? JSON.stringify(kept) : null;
}

/**
 * Takes over answers of another entity of the same System. Whoever copies
 * becomes the author for this entity; a copy names the entity that the answer
 * was given for first, and never holds longer than its original.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; NotFoundError when an entity is not
 * reviewed.
 */
export async function copyAnswers(options: {
  context: Pick<
    ApiContext,
    'knex' | 'registry' | 'work' | 'now' | 'majorWasteUsd'
  >;
  entityRef: string;
  input: AnswerCopyInput;
  author: string;
}): Promise<AnswerCopyResult> {
  const { context, entityRef, input, author } = options;
  const { knex, registry, work } = context;
  const now = context.now();
  const at = now.toISOString();
  // in one order everywhere, so that two copies never wait for each other
  const checkIds = [...new Set(input.checkIds)].sort();
  await refuseStrangers(knex, entityRef, input.from);
  const originals = await readAnswers(knex, input.from, checkIds);
  const copied: Answer[] = [];
  const skipped: AnswerCopyResult['skipped'] = [];
  const valid: NewAnswer[] = [];
  let choosable: ChoiceSubject[] | undefined;
  for (const checkId of checkIds) {
    const original = originals.get(checkId);
    const asked = validAnswer({
      registry,
      checkId,
      input: {
        value: original?.value ?? 'yes',
        text: original?.text ?? undefined,
      },
    });
    if (!original || original.expires_at <= at) {
      const reason = original
        ? `The answer of ${input.from} has expired`
        : `${input.from} has no answer`;
      skipped.push({ checkId, reason });
      continue;
    }
    const { reminded_at: _, ...answer } = original;
    const choices = choicesOf(registry.all.get(checkId));
    if (answer.choices !== null && choices) {
      choosable ??= await readChoosableOf({ context, entityRef });
    }
    const longest = expiryOf({
      asked,
      parameters: registry.parameters[checkId],
      answeredAt: now,
    }).toISOString();
    valid.push({
      ...answer,
      choices: choicesHere(answer.choices, choices, choosable ?? []),
      entity_ref: entityRef,
      author,
      answered_at: at,
      expires_at: longest < answer.expires_at ? longest : answer.expires_at,
      copied_from: answer.copied_from ?? input.from,
    });
  }
  await knex.transaction(async trx => {
    for (const answer of valid) {
      const checkId = answer.check_id;
      const own = await readCurrentAnswer({ trx, entityRef, checkId });
      if (own && own.expires_at > at && !input.replace) {
        const reason = `${entityRef} has an answer of ${
          own.author
        } until ${own.expires_at.slice(0, 10)}`;
        skipped.push({ checkId, reason });
        continue;
      }
      await storeAnswer({ trx, answer });
      copied.push(toAnswer({ ...answer, reminded_at: null }));
    }
  });
  if (copied.length > 0) {
    await work.score(entityRef);
  }
  return { copied, skipped };
}
