/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityScopeReview,
  SCOPE_FIELDS,
  ScopeField,
  ScopeFormInput,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { FormStatus } from '../parts/StatusText';

type Texts = Record<string, string>;

/** What the form said last; before it was ever saved, what annotations say. */
function prefilled(review: EntityScopeReview): {
  texts: Texts;
  environments: Texts;
} {
  const { facts, environments, form } = review;
  return {
    texts: Object.fromEntries(
      SCOPE_FIELDS.map(field => [
        field,
        form?.[field] ?? facts[field].annotation?.value ?? '',
      ]),
    ),
    environments: Object.fromEntries(
      environments.map(({ accountId, fact }) => [
        accountId,
        fact.form ?? fact.annotation?.value ?? '',
      ]),
    ),
  };
}

const filled = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([key, text]) => [key, text.trim()])
      .filter(([, text]) => text !== ''),
  );

/**
 * State of the scope form. When somebody else saved meanwhile, nothing that
 * was typed is lost: what they saved is given beside it, and only the next
 * saving replaces it.
 */
export function useScopeForm(options: {
  review: EntityScopeReview;
  onSaved: (review: EntityScopeReview) => void;
}) {
  const { review, onSaved } = options;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const [values, setValues] = useState(() => prefilled(review));
  const [meanwhile, setMeanwhile] = useState<EntityScopeReview>();
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();

  const refused = async (error: Error) => {
    if (statusOf(error) !== 409) {
      const message = messageOf(error);
      setStatus({ text: t('scope.failed', { message }), isError: true });
      return;
    }
    setStatus({ text: messageOf(error), isError: true });
    setMeanwhile(await api.getScope(review.entityRef));
  };
  const save = async (confirm: boolean) => {
    setBusy(true);
    setStatus(undefined);
    const environments = filled(values.environments);
    const form: ScopeFormInput = {
      ...filled(values.texts),
      ...(Object.keys(environments).length > 0 ? { environments } : {}),
      confirm,
      version: (meanwhile ?? review).form?.version ?? 0,
    };
    try {
      const saved = await api.putScope(review.entityRef, form);
      setMeanwhile(undefined);
      setStatus({ text: t('scope.saved'), isError: false });
      onSaved(saved);
    } catch (error) {
      await refused(error as Error).catch((second: Error) =>
        setStatus({
          text: t('scope.failed', { message: messageOf(second) }),
          isError: true,
        }),
      );
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    setText: (field: ScopeField, text: string) =>
      setValues(now => ({ ...now, texts: { ...now.texts, [field]: text } })),
    setEnvironment: (accountId: string, text: string) =>
      setValues(now => ({
        ...now,
        environments: { ...now.environments, [accountId]: text },
      })),
    /** The form that somebody else saved, if so. */
    meanwhile: meanwhile?.form,
    busy,
    status,
    save,
  };
}
