/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WorkloadContext } from 'backstage-plugin-well-architected-common';
import { ScopedEntity } from '../scope/types';
import { confirmationOf, describeFacts } from './describeFacts';
import { ScopeForms } from './types';

/**
 * The entity in the context that counts: annotations, with the gaps filled by
 * its scope form, and what that leaves open by the confirmed form of its
 * System. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function applyForm(
  options: ScopeForms & { entity: ScopedEntity },
): ScopedEntity {
  const { entity, form, inherited } = options;
  if (!form && !inherited) {
    return entity;
  }
  const facts = describeFacts(options);
  const filled: WorkloadContext = Object.fromEntries(
    Object.entries(facts).flatMap(([field, { value }]) =>
      value === undefined ? [] : [[field, value]],
    ),
  );
  const { day: confirmedAt } = confirmationOf(options);
  const context: WorkloadContext = {
    ...entity.context,
    ...filled,
    ...(confirmedAt ? { confirmedAt } : {}),
  };
  // an environment of the whole entity silences the forms, see describeFacts.ts
  const environments =
    entity.context.environment === undefined
      ? { ...inherited?.form.environments, ...form?.environments }
      : {};
  const accounts = entity.scope.accounts.map(account => {
    const environment = account.environment ?? environments[account.id];
    return environment ? { ...account, environment } : account;
  });
  return { ...entity, context, scope: { ...entity.scope, accounts } };
}
