/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, TextField } from '@backstage/ui';
import {
  Waiver,
  WaiverDecision,
  wellArchitectedApprovePermission,
  wellArchitectedWaivePermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useText } from '../hooks/useText';
import { useUserRef } from '../hooks/useUserRef';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

type Decision = WaiverDecision['decision'];

const DECISIONS: Partial<Record<Waiver['state'], Decision[]>> = {
  requested: ['approve', 'reject', 'revoke'],
  approved: ['revoke'],
};

/** What can be decided about a waiver; what one may not says why. */
export function WaiverDecisions(props: {
  waiver: Waiver;
  onChanged: () => void;
}) {
  const { waiver, onChanged } = props;
  const { id, entityRef, pillar, requestedBy, state, version } = waiver;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState<Decision>();
  const [error, setError] = useState('');
  // somebody else was quicker: what was seen cannot be decided any more
  const [movedOn, setMovedOn] = useState(false);
  const approve = useEntityPermission({
    permission: wellArchitectedApprovePermission,
    entityRef,
    pillar,
  });
  const waive = useEntityPermission({
    permission: wellArchitectedWaivePermission,
    entityRef,
    pillar,
  });
  const isOwn = useUserRef() === requestedBy;
  const decisions = DECISIONS[state] ?? [];

  const decide = async (decision: Decision) => {
    if (decision === 'reject' && !note.trim()) {
      setError(t('entity.waiver.noteNeeded'));
      return;
    }
    setBusy(decision);
    setError('');
    try {
      await api.decideWaiver(id, {
        decision,
        version,
        ...(note.trim() ? { note: note.trim() } : {}),
      });
      onChanged();
    } catch (e) {
      setError(messageOf(e as Error));
      setMovedOn(statusOf(e as Error) === 409);
    } finally {
      setBusy(undefined);
    }
  };
  const showNow = () => {
    setMovedOn(false);
    setError('');
    onChanged();
  };
  const denialOf = (decision: Decision): string | undefined => {
    const { allowed, name } = decision === 'revoke' ? waive : approve;
    if (!allowed) {
      return t('common.action.denied', { permission: name });
    }
    return decision === 'approve' && isOwn
      ? t('entity.waiver.ownRequest')
      : undefined;
  };

  if (decisions.length === 0) {
    return null;
  }
  return (
    <div className={classes.form}>
      {decisions.includes('reject') && approve.allowed && (
        <TextField
          label={t('entity.waiver.note')}
          description={t('entity.waiver.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      )}
      <div className={surface.row}>
        {movedOn && (
          <Button size="small" variant="secondary" onPress={showNow}>
            {t('entity.waiver.showNow')}
          </Button>
        )}
        {(movedOn ? [] : decisions).map(decision => {
          const { loading } = decision === 'revoke' ? waive : approve;
          const label = t(`entity.waiver.${decision}`);
          const denial = denialOf(decision);
          return loading || !denial ? (
            <Button
              key={decision}
              size="small"
              variant={decision === 'approve' ? 'primary' : 'secondary'}
              isPending={busy === decision}
              isDisabled={loading || busy !== undefined}
              onPress={() => decide(decision)}
            >
              {label}
            </Button>
          ) : (
            <DeniedButton key={decision} label={label} why={denial} />
          );
        })}
        {error && (
          <span role="alert" className={classes.error}>
            {error}
          </span>
        )}
      </div>
    </div>
  );
}
