/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  SCOPE_FIELDS,
  ScopeConfirmation,
  ScopeFact,
  ScopeField,
  ScopeForm,
} from 'backstage-plugin-well-architected-common';
import { ScopedEntity } from '../scope/types';

const DAY_MS = 86_400_000;

/** Days that a confirmation holds, if nothing else is configured. */
export const CONFIRMED_DAYS = 365;

const sameWords = (a: string, b: string) =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** An annotation's value, and the entity that it is inherited from. */
type Declared = NonNullable<ScopeFact['annotation']>;

/** Who says what about one thing, and what counts. Pure. */
function factOf(options: {
  annotation?: Declared;
  form?: string;
  /** Counts where neither of them says anything. */
  configured?: string;
}): ScopeFact {
  const { annotation, form, configured } = options;
  const [value, origin] = [
    [annotation?.value, 'annotation'] as const,
    [form, 'form'] as const,
    [configured, 'configuration'] as const,
  ].find(([said]) => said !== undefined) ?? [undefined, undefined];
  const other = annotation?.value ?? configured;
  return {
    ...(value === undefined || origin === undefined ? {} : { value, origin }),
    ...(annotation ? { annotation } : {}),
    ...(form === undefined ? {} : { form }),
    ...(configured === undefined ? {} : { configured }),
    disagrees:
      other !== undefined && form !== undefined && !sameWords(other, form),
  };
}

function annotationOf(
  entity: ScopedEntity,
  field: keyof ScopedEntity['context'],
): Declared | undefined {
  const value = entity.context[field];
  const from = entity.scope.contextOrigin?.[field];
  return value === undefined
    ? undefined
    : { value, ...(from ? { entityRef: from } : {}) };
}

/**
 * Every declared fact of an entity with everybody who declares it. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function describeFacts(options: {
  entity: ScopedEntity;
  form?: ScopeForm;
}): Record<ScopeField, ScopeFact> {
  const { entity, form } = options;
  return Object.fromEntries(
    SCOPE_FIELDS.map(field => [
      field,
      factOf({ annotation: annotationOf(entity, field), form: form?.[field] }),
    ]),
  ) as Record<ScopeField, ScopeFact>;
}

/**
 * The environment of one account of the scope. What an annotation says of the
 * account counts first, then what the form says of it. An environment that is
 * annotated for the entity as a whole silences the form, but an account that
 * an administrator configured differently stays what it is. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function describeEnvironment(options: {
  entity: ScopedEntity;
  form?: ScopeForm;
  accountId: string;
  /** As configured for the account. */
  configured?: string;
}): ScopeFact {
  const { entity, form, accountId, configured } = options;
  const { accounts, origin } = entity.scope;
  const own = accounts.find(({ id }) => id === accountId)?.environment;
  const said = form?.environments?.[accountId];
  if (own !== undefined) {
    const from = origin.accounts;
    const annotation = { value: own, ...(from ? { entityRef: from } : {}) };
    return factOf({ annotation, form: said, configured });
  }
  const fact = factOf({
    annotation: annotationOf(entity, 'environment'),
    form: said,
    configured,
  });
  return fact.annotation && configured !== undefined
    ? { ...fact, value: configured, origin: 'configuration' }
    : fact;
}

/** The later one of two confirmations, and until when it holds. Pure. */
export function describeConfirmation(options: {
  entity: ScopedEntity;
  form?: ScopeForm;
  now: Date;
  /** {@link CONFIRMED_DAYS} by default. */
  maxAgeDays?: number;
}): ScopeConfirmation {
  const { entity, form, now, maxAgeDays = CONFIRMED_DAYS } = options;
  const annotated = entity.context.confirmedAt ?? '';
  const inForm = form?.confirmedAt ?? '';
  const day = inForm > annotated ? inForm : annotated;
  const at = Date.parse(day);
  if (!Number.isFinite(at)) {
    return { overdue: false };
  }
  const due = at + maxAgeDays * DAY_MS;
  return {
    day,
    origin: inForm > annotated ? 'form' : 'annotation',
    dueOn: new Date(due).toISOString().slice(0, 10),
    overdue: now.getTime() >= due + DAY_MS,
  };
}
