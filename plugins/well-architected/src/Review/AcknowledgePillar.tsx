/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { RiGroupLine } from '@remixicon/react';
import {
  PillarReadiness,
  wellArchitectedCompletePermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { MessagePanel } from '../parts/MessagePanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

function AcknowledgeForm(props: {
  entityRef: string;
  readiness: PillarReadiness;
  onDone: () => void;
  /** Somebody else has acknowledged it meanwhile. */
  onConflict: () => void;
  onCancel: () => void;
}) {
  const { entityRef, readiness, onDone, onConflict, onCancel } = props;
  const { pillar, acknowledgement } = readiness;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const [text, setText] = useState(acknowledgement?.text ?? '');
  const version = acknowledgement?.version ?? 0;
  // as it was when the form was opened: what others say is not replaced unseen
  const [base, setBase] = useState<number | undefined>(version);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const isReplacing = base === undefined && acknowledgement !== undefined;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) {
      setError(t('review.acknowledge.textNeeded'));
      return;
    }
    setBusy(true);
    setError('');
    try {
      await api.acknowledgePillar(entityRef, pillar, {
        text: text.trim(),
        version: base ?? version,
      });
      onDone();
    } catch (e) {
      const message = messageOf(e as Error);
      setError(t('review.acknowledge.failed', { message }));
      setBusy(false);
      if (statusOf(e as Error) === 409) {
        setBase(undefined);
        onConflict();
      }
    }
  };

  return (
    <form className={classes.form} onSubmit={save} noValidate>
      {isReplacing && (
        <MessagePanel
          tone="warning"
          icon={RiGroupLine}
          title={t('review.acknowledge.meanwhile', {
            author: entityName(acknowledgement.author),
          })}
        >
          {t('review.acknowledge.replaceHint')}
        </MessagePanel>
      )}
      <TextAreaField
        label={t('review.acknowledge.text')}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={2000}
        isRequired
      />
      <div className={surface.row}>
        <Button type="submit" size="small" variant="primary" isPending={busy}>
          {t('review.acknowledge.save')}
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

/** A pillar without enough evidence, and who acknowledges that. */
export function AcknowledgePillar(props: {
  entityRef: string;
  readiness: PillarReadiness;
  /** The review is complete: there is nothing more to say. */
  frozen: boolean;
  onChanged: () => void;
}) {
  const { entityRef, readiness, frozen, onChanged } = props;
  const { acknowledgement, coverage } = readiness;
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const [isOpen, setOpen] = useState(false);
  const { name, allowed, loading } = useEntityPermission({
    permission: wellArchitectedCompletePermission,
    entityRef,
    pillar: readiness.pillar,
  });
  const pillar = t(`common.pillar.${readiness.pillar}`);
  const label = t(
    acknowledgement ? 'review.acknowledge.change' : 'review.acknowledge.open',
    { pillar },
  );
  const button =
    !allowed && !loading ? (
      <DeniedButton
        label={label}
        why={t('common.action.denied', {
          permission: name,
        })}
      />
    ) : (
      <Button
        size="small"
        variant="secondary"
        isDisabled={loading}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
    );
  return (
    <li className={`${classes.item} ${surface.small}`}>
      <strong>
        {t('review.acknowledge.missing', {
          pillar,
          coverage: format.number(coverage),
        })}
      </strong>
      {acknowledgement && (
        <>
          <p className={surface.muted}>
            {t('review.acknowledge.given', {
              author: entityName(acknowledgement.author),
              date: format.date(acknowledgement.at),
            })}
          </p>
          <p className={classes.quote}>{acknowledgement.text}</p>
        </>
      )}
      {!frozen && !isOpen && <p>{button}</p>}
      {isOpen && (
        <AcknowledgeForm
          entityRef={entityRef}
          readiness={readiness}
          onConflict={onChanged}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}
