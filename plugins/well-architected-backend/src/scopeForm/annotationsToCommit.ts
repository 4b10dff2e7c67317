/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ANNOTATION_FALLBACKS,
  ANNOTATIONS,
  SCOPE_FIELDS,
  ScopeForm,
} from 'backstage-plugin-well-architected-common';
import { stringify } from 'yaml';
import { ScopedEntity } from '../scope/types';
import { describeEnvironment, describeFacts } from './describeFacts';

const ACCOUNT_KEYS = [
  ANNOTATIONS.accountId,
  ...ANNOTATION_FALLBACKS[ANNOTATIONS.accountId],
];

/** The accounts with their environments, as one annotation. */
function environmentsToCommit(
  entity: ScopedEntity,
  form: ScopeForm,
): Record<string, string> {
  const { accounts, origin } = entity.scope;
  const facts = accounts.map(({ id }) => ({
    id,
    fact: describeEnvironment({ entity, form, accountId: id }),
  }));
  const isNews = facts.some(
    ({ fact }) => fact.form && (fact.disagrees || fact.origin === 'form'),
  );
  // naming an account here would widen a scope that is inherited
  if (!isNews || origin.accounts) {
    return {};
  }
  const key =
    ACCOUNT_KEYS.find(name => entity.annotations[name]) ??
    ANNOTATIONS.accountId;
  const items = facts.map(({ id, fact }) => {
    const environment = fact.form ?? fact.annotation?.value;
    return environment ? `${id}=${environment}` : id;
  });
  return { [key]: items.join(',') };
}

/**
 * The annotations that would make git say what the form says; without those
 * that say so already. Pure.
 *
 * @param options.entity - as the annotations alone declare it
 */
export function annotationsToCommit(options: {
  entity: ScopedEntity;
  form?: ScopeForm;
}): { annotations: Record<string, string>; yaml: string } {
  const { entity, form } = options;
  if (!form) {
    return { annotations: {}, yaml: '' };
  }
  const facts = describeFacts(options);
  const texts = SCOPE_FIELDS.flatMap(field => {
    const { form: said, origin, disagrees } = facts[field];
    return said !== undefined && (disagrees || origin === 'form')
      ? [[ANNOTATIONS[field], said]]
      : [];
  });
  const { confirmedAt = '' } = form;
  const isLater = confirmedAt > (entity.context.confirmedAt ?? '');
  const annotations: Record<string, string> = {
    ...environmentsToCommit(entity, form),
    ...Object.fromEntries(texts),
    ...(isLater ? { [ANNOTATIONS.confirmedAt]: confirmedAt } : {}),
  };
  const isEmpty = Object.keys(annotations).length === 0;
  return {
    annotations,
    yaml: isEmpty
      ? ''
      : stringify(
          { metadata: { annotations } },
          {
            defaultStringType: 'QUOTE_SINGLE',
            defaultKeyType: 'PLAIN',
            lineWidth: 0,
          },
        ),
  };
}
