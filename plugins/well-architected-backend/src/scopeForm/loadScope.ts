/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { EntityScopeReview } from 'backstage-plugin-well-architected-common';
import { AccountRow } from '../database/tables';
import { fromEntityRow } from '../scope/entityRow';
import { ApiContext } from '../service/types';
import { annotationsToCommit } from './annotationsToCommit';
import {
  describeConfirmation,
  describeEnvironment,
  describeFacts,
} from './describeFacts';
import { entitiesWithForm, formsOf } from './entitiesWithForm';
import { confirmedDays } from './confirmedDays';

/**
 * Scope and context of an entity with everybody who declares them. Two
 * statements.
 *
 * @throws NotFoundError for an entity that is not reviewed.
 */
export async function loadScope(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
}): Promise<EntityScopeReview> {
  const { context, entityRef } = options;
  const { knex, registry } = context;
  const row = await entitiesWithForm(knex)
    .where('wa_entity.entity_ref', entityRef)
    .first();
  if (!row) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
  const entity = fromEntityRow(row);
  const forms = formsOf(row);
  const { form, inherited } = forms;
  const ids = entity.scope.accounts.map(({ id }) => id);
  const accounts = await knex<AccountRow>('wa_account').whereIn(
    'account_id',
    ids,
  );
  const byId = new Map(accounts.map(account => [account.account_id, account]));
  const accountsFrom = entity.scope.origin.accounts;
  return {
    entityRef,
    facts: describeFacts({ entity, ...forms }),
    environments: ids.map(accountId => ({
      accountId,
      name: byId.get(accountId)?.name ?? accountId,
      fact: describeEnvironment({
        entity,
        ...forms,
        accountId,
        configured: byId.get(accountId)?.environment ?? undefined,
      }),
    })),
    ...(accountsFrom ? { accountsFrom } : {}),
    ...(form ? { form } : {}),
    ...(inherited ? { inheritsFrom: inherited.entityRef } : {}),
    confirmation: describeConfirmation({
      entity,
      ...forms,
      now: context.now(),
      maxAgeDays: confirmedDays(registry),
    }),
    ...annotationsToCommit({ entity, form }),
  };
}
