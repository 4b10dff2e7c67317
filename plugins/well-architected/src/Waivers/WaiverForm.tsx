/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  FindingDetail,
  WAIVER_LIMIT_DAYS,
  Waiver,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { messageOf } from '../parts/ErrorPanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** What fails, as a waiver names it. */
const failingOf = ({ evidence }: FindingDetail) =>
  evidence
    .map(({ observation }) => observation)
    .filter(
      ({ status, subject }) => status === 'fail' && subject.accountId !== '',
    )
    .map(({ subject }) => ({
      id: subject.arn ?? subject.id,
      name: subject.name || subject.id,
    }));

/** Asks to accept the risk of a finding for some time. */
export function WaiverForm(props: {
  entityRef: string;
  finding: FindingDetail;
  onDone: (waiver: Waiver) => void;
  onCancel: () => void;
}) {
  const { entityRef, finding, onDone, onCancel } = props;
  const { result } = finding;
  const limit = WAIVER_LIMIT_DAYS[result.risk];
  const failing = failingOf(finding);
  // more than the page knows cannot be picked one by one
  const canPick = failing.length > 1 && failing.length === result.failed;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const [reason, setReason] = useState('');
  const [link, setLink] = useState('');
  const [expires, setExpires] = useState(dayIn(Math.min(limit, 30)));
  const [picked, setPicked] = useState(failing.map(({ id }) => id));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) {
      setError(t('entity.waiver.reasonNeeded'));
      return;
    }
    if (canPick && picked.length === 0) {
      setError(t('entity.waiver.pickNeeded'));
      return;
    }
    setBusy(true);
    setError('');
    try {
      onDone(
        await api.requestWaiver(entityRef, {
          checkId: result.checkId,
          reason: reason.trim(),
          expires,
          ...(link.trim() ? { link: link.trim() } : {}),
          ...(canPick && picked.length < failing.length
            ? { resources: picked }
            : {}),
        }),
      );
    } catch (e) {
      const message = messageOf(e as Error);
      setError(t('entity.waiver.failed', { message }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <p className={`${surface.small} ${surface.muted}`}>
        {t(
          result.risk === 'HIGH'
            ? 'entity.waiver.ruleHigh'
            : 'entity.waiver.rule',
          { days: String(limit) },
        )}
      </p>
      <TextAreaField
        label={t('entity.waiver.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={2000}
        isRequired
      />
      <TextField
        label={t('entity.waiver.link')}
        type="url"
        value={link}
        onChange={setLink}
        maxLength={1000}
      />
      <label className={classes.label}>
        {t('entity.waiver.expires')}
        <input
          type="date"
          className={classes.input}
          value={expires}
          min={dayIn(0)}
          max={dayIn(limit)}
          onChange={event => setExpires(event.target.value)}
          required
        />
      </label>
      {canPick && (
        <CheckboxGroup
          label={t('entity.waiver.resources')}
          value={picked}
          onChange={setPicked}
        >
          {failing.map(({ id, name }) => (
            <Checkbox key={id} value={id}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <div className={surface.row}>
        <Button type="submit" size="small" variant="primary" isPending={busy}>
          {t(
            result.risk === 'HIGH'
              ? 'entity.waiver.request'
              : 'entity.waiver.accept',
          )}
        </Button>
        <Button size="small" variant="tertiary" onPress={onCancel}>
          {t('common.action.cancel')}
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
