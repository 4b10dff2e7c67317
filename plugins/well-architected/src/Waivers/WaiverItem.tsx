/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, TextField } from '@backstage/ui';
import {
  Waiver,
  WaiverDecision,
  wellArchitectedApprovePermission,
  wellArchitectedWaivePermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf } from '../parts/ErrorPanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

type Decision = WaiverDecision['decision'];

const DECISIONS: Partial<Record<Waiver['state'], Decision[]>> = {
  requested: ['approve', 'reject', 'revoke'],
  approved: ['revoke'],
};

/** One waiver: what was accepted, until when, by whom, and what to decide. */
export function WaiverItem(props: {
  waiver: Waiver;
  /** What it is about, where the place does not tell. */
  heading?: ReactNode;
  onChanged: () => void;
}) {
  const { waiver, heading, onChanged } = props;
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const resourceRef = waiver.entityRef;
  const mayApprove = usePermission({
    permission: wellArchitectedApprovePermission,
    resourceRef,
  });
  const mayWaive = usePermission({
    permission: wellArchitectedWaivePermission,
    resourceRef,
  });
  const decisions = DECISIONS[waiver.state] ?? [];

  const decide = async (decision: Decision) => {
    setBusy(true);
    setError('');
    try {
      await api.decideWaiver(waiver.id, {
        decision,
        version: waiver.version,
        ...(note.trim() ? { note: note.trim() } : {}),
      });
      onChanged();
    } catch (e) {
      setError(messageOf(e as Error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <li className={classes.item}>
      {heading}
      <strong>{t(`entity.waiver.state.${waiver.state}`)}</strong>{' '}
      {t('entity.waiver.until', { date: format.day(waiver.expires) })}
      <p className={classes.quote}>{waiver.reason}</p>
      {waiver.link && (
        <p>
          <a
            className={surface.link}
            href={waiver.link}
            target="_blank"
            rel="noopener noreferrer"
          >
            {waiver.link}
          </a>
        </p>
      )}
      {waiver.resources && (
        <p className={surface.small}>
          {t('entity.waiver.only', { list: format.list(waiver.resources) })}
        </p>
      )}
      <ol className={`${surface.small} ${surface.muted}`}>
        {waiver.history.map(({ at, state, actor, note: why }) => (
          <li key={`${at} ${state}`}>
            {t(`entity.waiver.state.${state}`)}, {format.dateTime(at)}
            {actor ? `, ${entityName(actor)}` : ''}
            {why ? `: ${why}` : ''}
          </li>
        ))}
      </ol>
      {decisions.length > 0 && (
        <div className={classes.form}>
          {decisions.includes('reject') && mayApprove.allowed && (
            <TextField
              label={t('entity.waiver.note')}
              value={note}
              onChange={setNote}
              maxLength={2000}
            />
          )}
          <div className={surface.row}>
            {decisions.map(decision => {
              const { allowed, loading } =
                decision === 'revoke' ? mayWaive : mayApprove;
              const { name } =
                decision === 'revoke'
                  ? wellArchitectedWaivePermission
                  : wellArchitectedApprovePermission;
              const label = t(`entity.waiver.${decision}`);
              return allowed || loading ? (
                <Button
                  key={decision}
                  size="small"
                  variant={decision === 'approve' ? 'primary' : 'secondary'}
                  isPending={busy}
                  isDisabled={loading}
                  onPress={() => decide(decision)}
                >
                  {label}
                </Button>
              ) : (
                <DeniedButton
                  key={decision}
                  label={label}
                  why={t('common.action.denied', { permission: name })}
                />
              );
            })}
          </div>
          {error && (
            <span role="alert" className={classes.error}>
              {error}
            </span>
          )}
        </div>
      )}
    </li>
  );
}
