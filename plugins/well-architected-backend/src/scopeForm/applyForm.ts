/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ScopeForm,
  WorkloadContext,
} from 'backstage-plugin-well-architected-common';
import { ScopedEntity } from '../scope/types';
import { describeFacts } from './describeFacts';

/**
 * The entity in the context that counts: annotations, with the gaps filled by
 * the scope form. Of two confirmations the later one counts. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function applyForm(options: {
  entity: ScopedEntity;
  form?: ScopeForm;
}): ScopedEntity {
  const { entity, form } = options;
  if (!form) {
    return entity;
  }
  const facts = describeFacts({ entity, form });
  const filled: WorkloadContext = Object.fromEntries(
    Object.entries(facts).flatMap(([field, { value }]) =>
      value === undefined ? [] : [[field, value]],
    ),
  );
  const confirmations = [entity.context.confirmedAt, form.confirmedAt];
  const [confirmedAt] = confirmations
    .flatMap(day => day ?? [])
    .sort()
    .reverse();
  const context: WorkloadContext = {
    ...entity.context,
    ...filled,
    ...(confirmedAt ? { confirmedAt } : {}),
  };
  // an environment of the whole entity silences the form, see describeFacts.ts
  const environments =
    entity.context.environment === undefined ? form.environments ?? {} : {};
  const accounts = entity.scope.accounts.map(account => {
    const environment = account.environment ?? environments[account.id];
    return environment ? { ...account, environment } : account;
  });
  return { ...entity, context, scope: { ...entity.scope, accounts } };
}
