/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Checkbox, TextField } from '@backstage/ui';
import { RiAlarmWarningLine } from '@remixicon/react';
import {
  ActionItem,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { messageOf } from '../parts/ErrorPanel';
import { SaveRow } from '../parts/SaveRow';
import { FormStatus } from '../parts/StatusText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Part } from '../parts/Part';

/** Who does an action until when, and where it is worked on. */
export function TrackingForm(props: {
  entityRef: string;
  action: ActionItem;
  onSaved: () => void;
}) {
  const { entityRef, action, onSaved } = props;
  const { tracking } = action;
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const permission = usePermission({
    permission: wellArchitectedAnswerPermission,
    resourceRef: entityRef,
  });
  const { allowed } = permission;
  const [ownerRef, setOwnerRef] = useState(tracking?.ownerRef ?? '');
  const [dueDate, setDueDate] = useState(tracking?.dueDate ?? '');
  const [issueUrl, setIssueUrl] = useState(tracking?.issueUrl ?? '');
  const [isDone, setDone] = useState(tracking?.status === 'done');
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.putAction(entityRef, action.checkId, {
        ...(ownerRef.trim() ? { ownerRef: ownerRef.trim() } : {}),
        ...(dueDate ? { dueDate } : {}),
        ...(issueUrl.trim() ? { issueUrl: issueUrl.trim() } : {}),
        status: isDone ? 'done' : 'open',
        version: tracking?.version ?? 0,
      });
      setStatus({ text: t('entity.tracking.saved'), isError: false });
      onSaved();
    } catch (error) {
      const message = messageOf(error as Error);
      setStatus({
        text: t('entity.tracking.failed', { message }),
        isError: true,
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Part title={t('entity.tracking.title')}>
      {tracking?.overdue && tracking.dueDate && (
        <p>
          <Badge tone="danger" icon={RiAlarmWarningLine}>
            {t('entity.tracking.overdue', {
              date: format.day(tracking.dueDate),
            })}
          </Badge>
        </p>
      )}
      {tracking && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t('entity.tracking.last', {
            author: entityName(tracking.updatedBy),
            date: format.date(tracking.updatedAt),
          })}
        </p>
      )}
      <form className={classes.form} onSubmit={save} noValidate>
        <TextField
          label={t('entity.tracking.owner')}
          placeholder="group:default/team"
          value={ownerRef}
          onChange={setOwnerRef}
          maxLength={255}
          isDisabled={!allowed}
        />
        <label className={classes.label}>
          {t('entity.tracking.due')}
          <input
            type="date"
            className={classes.input}
            value={dueDate}
            onChange={event => setDueDate(event.target.value)}
            disabled={!allowed}
          />
        </label>
        <TextField
          label={t('entity.tracking.issue')}
          type="url"
          value={issueUrl}
          onChange={setIssueUrl}
          maxLength={1000}
          isDisabled={!allowed}
        />
        <Checkbox isSelected={isDone} onChange={setDone} isDisabled={!allowed}>
          {t('entity.tracking.done')}
        </Checkbox>
        {isDone && (
          <p className={`${surface.small} ${surface.muted}`}>
            {t('entity.tracking.doneHint')}
          </p>
        )}
        <SaveRow
          label={t('entity.tracking.save')}
          permission={{
            ...permission,
            name: wellArchitectedAnswerPermission.name,
          }}
          busy={busy}
          status={status}
        />
      </form>
    </Part>
  );
}
