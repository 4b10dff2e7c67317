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
import { ScopeForms } from './types';

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
  inherited?: ScopeFact['inherited'];
  /** Counts where none of them says anything. */
  configured?: string;
}): ScopeFact {
  const { annotation, form, inherited, configured } = options;
  const [value, origin] = [
    [annotation?.value, 'annotation'] as const,
    [form, 'form'] as const,
    [inherited?.value, 'system'] as const,
    [configured, 'configuration'] as const,
  ].find(([said]) => said !== undefined) ?? [undefined, undefined];
  const other = annotation?.value ?? configured;
  return {
    ...(value === undefined || origin === undefined ? {} : { value, origin }),
    ...(annotation ? { annotation } : {}),
    ...(form === undefined ? {} : { form }),
    ...(inherited ? { inherited } : {}),
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

/** What the form of the System says, with its ref. */
function inheritedOf(
  { inherited }: ScopeForms,
  read: (form: ScopeForm) => string | undefined,
): ScopeFact['inherited'] {
  const value = inherited && read(inherited.form);
  return inherited && value !== undefined
    ? { value, entityRef: inherited.entityRef }
    : undefined;
}

/**
 * Every declared fact of an entity with everybody who declares it. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function describeFacts(
  options: ScopeForms & { entity: ScopedEntity },
): Record<ScopeField, ScopeFact> {
  const { entity, form } = options;
  return Object.fromEntries(
    SCOPE_FIELDS.map(field => [
      field,
      factOf({
        annotation: annotationOf(entity, field),
        form: form?.[field],
        inherited: inheritedOf(options, each => each[field]),
      }),
    ]),
  ) as Record<ScopeField, ScopeFact>;
}

/**
 * The environment of one account of the scope. What an annotation says of the
 * account counts first, then what the form says of it, then what the form of
 * the System says of it. An environment that is
 * annotated for the entity as a whole silences the form, but an account that
 * an administrator configured differently stays what it is. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function describeEnvironment(
  options: ScopeForms & {
    entity: ScopedEntity;
    accountId: string;
    /** As configured for the account. */
    configured?: string;
  },
): ScopeFact {
  const { entity, form, accountId, configured } = options;
  const { accounts, origin } = entity.scope;
  const own = accounts.find(({ id }) => id === accountId)?.environment;
  const said = form?.environments?.[accountId];
  const inherited = inheritedOf(
    options,
    each => each.environments?.[accountId],
  );
  if (own !== undefined) {
    const from = origin.accounts;
    const annotation = { value: own, ...(from ? { entityRef: from } : {}) };
    return factOf({ annotation, form: said, inherited, configured });
  }
  const fact = factOf({
    annotation: annotationOf(entity, 'environment'),
    form: said,
    inherited,
    configured,
  });
  return fact.annotation && configured !== undefined
    ? { ...fact, value: configured, origin: 'configuration' }
    : fact;
}

/**
 * The day that counts as the confirmation: the later one of annotation and own
 * form. An entity without a form of its own is confirmed with its System; what
 * its own form says is confirmed there. Pure.
 */
export function confirmationOf(
  options: ScopeForms & { entity: ScopedEntity },
): Pick<ScopeConfirmation, 'day' | 'origin' | 'entityRef'> {
  const { entity, form, inherited } = options;
  const annotated = entity.context.confirmedAt ?? '';
  const ofSystem = form ? '' : inherited?.form.confirmedAt ?? '';
  const own = form?.confirmedAt ?? '';
  if (own > annotated) {
    return { day: own, origin: 'form' };
  }
  if (inherited && ofSystem > annotated) {
    const { entityRef } = inherited;
    return { day: ofSystem, origin: 'system', entityRef };
  }
  return annotated ? { day: annotated, origin: 'annotation' } : {};
}

/** The confirmation that counts, and until when it holds. Pure. */
export function describeConfirmation(
  options: ScopeForms & {
    entity: ScopedEntity;
    now: Date;
    /** {@link CONFIRMED_DAYS} by default. */
    maxAgeDays?: number;
  },
): ScopeConfirmation {
  const { now, maxAgeDays = CONFIRMED_DAYS } = options;
  const { day = '', ...source } = confirmationOf(options);
  const at = Date.parse(day);
  if (!Number.isFinite(at)) {
    return { overdue: false };
  }
  const due = at + maxAgeDays * DAY_MS;
  return {
    day,
    ...source,
    dueOn: new Date(due).toISOString().slice(0, 10),
    overdue: now.getTime() >= due + DAY_MS,
  };
}
