/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import {
  ActionTracking,
  ActionTrackingInput,
} from 'backstage-plugin-well-architected-common';
import { bumpVersion } from '../reading/bumpVersion';
import { isPostgres } from '../database/dialect';
import { ResultRow } from '../database/tables';
import { ApiContext } from '../service/types';
import { toTracking } from './toTracking';
import { ActionRow } from './types';

function validOwner(ownerRef: string | undefined): string | null {
  if (ownerRef === undefined) {
    return null;
  }
  try {
    const { kind, namespace, name } = parseEntityRef(ownerRef, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    const known = ['group', 'user'].includes(kind.toLocaleLowerCase('en-US'));
    if (known) {
      return stringifyEntityRef({ kind, namespace, name });
    }
  } catch {
    // told below
  }
  throw new InputError(
    `Body field 'ownerRef' is no group or user: '${ownerRef}'`,
  );
}

function validDueDate(dueDate: string | undefined): string | null {
  if (dueDate === undefined) {
    return null;
  }
  const at = Date.parse(`${dueDate}T00:00:00Z`);
  if (
    !Number.isFinite(at) ||
    new Date(at).toISOString().slice(0, 10) !== dueDate
  ) {
    throw new InputError(
      `Body field 'dueDate' is not a day of the form YYYY-MM-DD: '${dueDate}'`,
    );
  }
  return dueDate;
}

/** Refuses a change of another version than the one that was seen. */
function refuseUnseen(input: ActionTrackingInput, current?: ActionRow): void {
  if (input.version === (current?.version ?? 0)) {
    return;
  }
  throw new ConflictError(
    current
      ? `${current.updated_by} changed the action meanwhile, at ${
          current.updated_at
        }: owner ${current.owner_ref ?? 'none'}, due ${
          current.due_date ?? 'never'
        }, ${current.status}. Nothing was replaced`
      : 'What is settled about the action does not exist any more',
  );
}

/** The key of the history lets only one of two first writers through. */
function refuseSecond(error: unknown): never {
  if (isDatabaseConflictError(error)) {
    throw new ConflictError(
      'Somebody else changed the action in the same moment. Nothing was replaced',
    );
  }
  throw error;
}

/**
 * Settles who does an action until when. The finding stays as it is.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; ConflictError when somebody else was
 * quicker.
 */
export async function saveTracking(options: {
  context: Pick<ApiContext, 'knex' | 'work' | 'now'>;
  entityRef: string;
  checkId: string;
  input: ActionTrackingInput;
  author: string;
}): Promise<ActionTracking> {
  const { context, entityRef, checkId, input, author } = options;
  const { knex, work } = context;
  const now = context.now();
  const result = await knex<ResultRow>('wa_result')
    .where({ entity_ref: entityRef, check_id: checkId })
    .first('state');
  if (!result) {
    throw new InputError(
      `Path parameter 'checkId' names no check with a result for this entity: '${checkId}'`,
    );
  }
  const row: ActionRow = {
    entity_ref: entityRef,
    check_id: checkId,
    owner_ref: validOwner(input.ownerRef),
    due_date: validDueDate(input.dueDate),
    issue_url: input.issueUrl ?? null,
    status: input.status,
    note: input.note?.trim() || null,
    updated_by: author,
    updated_at: now.toISOString(),
    version: input.version + 1,
  };
  await knex.transaction(async trx => {
    const query = trx<ActionRow>('wa_action')
      .where({ entity_ref: entityRef, check_id: checkId })
      .first();
    refuseUnseen(input, await (isPostgres(trx) ? query.forUpdate() : query));
    await trx('wa_action_history').insert(row).catch(refuseSecond);
    await bumpVersion({ trx });
    await trx<ActionRow>('wa_action')
      .insert(row)
      .onConflict(['entity_ref', 'check_id'])
      .merge();
  });
  // a due date can change the level
  await work.score(entityRef);
  return toTracking(row, now);
}
