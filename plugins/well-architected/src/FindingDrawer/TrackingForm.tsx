/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Checkbox, TextField } from '@backstage/ui';
import { RiAlarmWarningLine, RiGroupLine } from '@remixicon/react';
import {
  ActionItem,
  dueOf,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { MessagePanel } from '../parts/MessagePanel';
import { SaveRow } from '../parts/SaveRow';
import { FormStatus } from '../parts/StatusText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Part } from '../parts/Part';

type Tracking = NonNullable<ActionItem['tracking']>;

const draftOf = (tracking?: Tracking) => ({
  ownerRef: tracking?.ownerRef ?? '',
  dueDate: tracking?.dueDate ?? '',
  issueUrl: tracking?.issueUrl ?? '',
  isDone: tracking?.status === 'done',
});

/** What somebody else settled while this was filled in. */
function Meanwhile({ tracking }: { tracking: Tracking }) {
  const { ownerRef, dueDate, issueUrl, status, updatedBy } = tracking;
  const t = useText();
  const format = useFormat();
  const facts = [
    ownerRef && `${t('entity.tracking.owner')}: ${entityName(ownerRef)}`,
    dueDate && t('entity.tracking.dueOn', { date: format.day(dueDate) }),
    issueUrl,
    status === 'done' && t('entity.tracking.done'),
  ].filter(Boolean);
  return (
    <MessagePanel
      tone="warning"
      icon={RiGroupLine}
      title={t('entity.tracking.meanwhile', { author: entityName(updatedBy) })}
    >
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      <p>{t('entity.tracking.replaceHint')}</p>
    </MessagePanel>
  );
}

/** Who does an action until when, and where it is worked on. */
export function TrackingForm(props: {
  entityRef: string;
  action: ActionItem;
  /** Something was saved, here or by somebody else. */
  onChanged: () => void;
}) {
  const { entityRef, action, onChanged } = props;
  const { tracking } = action;
  const due = dueOf(action);
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const permission = useEntityPermission({
    permission: wellArchitectedAnswerPermission,
    entityRef,
    pillar: action.pillar,
  });
  const { allowed } = permission;
  const [changed, setChanged] = useState<ReturnType<typeof draftOf>>();
  // the version that the draft began with: another one that came meanwhile is
  // not replaced unseen
  const [base, setBase] = useState<number>();
  const [conflict, setConflict] = useState(false);
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();

  const draft = changed ?? draftOf(tracking);
  const { ownerRef, dueDate, issueUrl, isDone } = draft;
  const version = tracking?.version ?? 0;
  const change = (part: Partial<typeof draft>) => {
    if (!changed && !conflict) {
      setBase(version);
    }
    setChanged({ ...draft, ...part });
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.putAction(entityRef, action.checkId, {
        ...(ownerRef.trim() ? { ownerRef: ownerRef.trim() } : {}),
        ...(dueDate ? { dueDate } : {}),
        ...(issueUrl.trim() ? { issueUrl: issueUrl.trim() } : {}),
        status: isDone ? 'done' : 'open',
        version: base ?? version,
      });
      setStatus({ text: t('entity.tracking.saved'), isError: false });
      setChanged(undefined);
      setBase(undefined);
      setConflict(false);
      onChanged();
    } catch (error) {
      const message = messageOf(error as Error);
      setStatus({
        text: t('entity.tracking.failed', { message }),
        isError: true,
      });
      if (statusOf(error as Error) === 409) {
        setBase(undefined);
        setConflict(true);
        onChanged();
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <Part title={t('entity.tracking.title')}>
      {due?.overdue && (
        <p>
          <Badge tone="danger" icon={RiAlarmWarningLine}>
            {t('entity.tracking.overdue', { date: format.day(due.dueDate) })}
          </Badge>
        </p>
      )}
      {action.defaultDue && due?.from === 'default' && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t('entity.tracking.byDefault', {
            date: format.day(due.dueDate),
            count: action.defaultDue.days,
          })}
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
      {conflict && tracking && <Meanwhile tracking={tracking} />}
      <form className={classes.form} onSubmit={save} noValidate>
        <TextField
          label={t('entity.tracking.owner')}
          placeholder="group:default/team"
          value={ownerRef}
          onChange={value => change({ ownerRef: value })}
          maxLength={255}
          isDisabled={!allowed}
        />
        <label className={classes.label}>
          {t('entity.tracking.due')}
          <input
            type="date"
            className={classes.input}
            value={dueDate}
            onChange={event => change({ dueDate: event.target.value })}
            disabled={!allowed}
          />
        </label>
        <TextField
          label={t('entity.tracking.issue')}
          type="url"
          value={issueUrl}
          onChange={value => change({ issueUrl: value })}
          maxLength={1000}
          isDisabled={!allowed}
        />
        <Checkbox
          isSelected={isDone}
          onChange={value => change({ isDone: value })}
          isDisabled={!allowed}
        >
          {t('entity.tracking.done')}
        </Checkbox>
        {isDone && (
          <p className={`${surface.small} ${surface.muted}`}>
            {t('entity.tracking.doneHint')}
          </p>
        )}
        <SaveRow
          label={t('entity.tracking.save')}
          permission={permission}
          busy={busy}
          status={status}
        />
      </form>
    </Part>
  );
}
