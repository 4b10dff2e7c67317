/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { ReviewState } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { EntityPermissionState } from '../hooks/useEntityPermission';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { RefusedReview } from './CompleteConflict';

/** Completes the review that is under way, under a name. */
export function CompleteForm(props: {
  entityRef: string;
  state: ReviewState;
  permission: EntityPermissionState;
  onCompleted: () => void;
  /** It is another review than the one that was seen. */
  onConflict: (refused: RefusedReview) => void;
}) {
  const { entityRef, state, permission, onCompleted, onConflict } = props;
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const review = String(state.review);
  const missing = state.pillars.filter(({ ready }) => !ready);
  const label = t('review.complete.button', { review });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) {
      setError(t('review.complete.nameNeeded'));
      return;
    }
    setBusy(true);
    setError('');
    try {
      await api.completeReview(entityRef, {
        name: name.trim(),
        review: state.review,
      });
      setName('');
      onCompleted();
    } catch (e) {
      const message = messageOf(e as Error);
      if (statusOf(e as Error) === 409) {
        onConflict({ review: state.review, name: name.trim(), message });
      } else {
        setError(t('review.complete.failed', { message }));
      }
    } finally {
      setBusy(false);
    }
  };

  if (!permission.allowed && !permission.loading) {
    return (
      <DeniedButton
        label={label}
        why={t('common.action.denied', {
          permission: permission.name,
        })}
      />
    );
  }
  if (missing.length > 0) {
    return (
      <DeniedButton
        label={label}
        why={t('review.complete.notReady', {
          list: format.list(
            missing.map(({ pillar }) => t(`common.pillar.${pillar}`)),
          ),
        })}
      />
    );
  }
  return (
    <form
      className={classes.form}
      style={{ maxWidth: 480 }}
      onSubmit={send}
      noValidate
    >
      <TextField
        label={t('review.complete.name')}
        value={name}
        onChange={setName}
        maxLength={100}
        isRequired
      />
      <div className={surface.row}>
        <Button
          type="submit"
          size="small"
          variant="primary"
          isPending={busy}
          isDisabled={permission.loading}
        >
          {label}
        </Button>
        {error && (
          <span role="alert" className={classes.error}>
            {error}
          </span>
        )}
      </div>
    </form>
  );
}
