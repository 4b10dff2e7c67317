/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { Campaign } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { messageOf } from '../parts/ErrorPanel';
import { FormStatus, StatusText } from '../parts/StatusText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Asks why before a campaign is cancelled, as that cannot be undone. */
export function CancelCampaign(props: {
  campaign: Campaign;
  onDone: () => void;
  onKeep: () => void;
}) {
  const { campaign, onDone, onKeep } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();

  const cancel = async (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) {
      setStatus({ text: t('campaigns.cancel.needed'), isError: true });
      return;
    }
    setBusy(true);
    try {
      const { id, version } = campaign;
      await api.cancelCampaign(id, { reason: reason.trim(), version });
      onDone();
    } catch (error) {
      const message = messageOf(error as Error);
      const text = t('campaigns.cancel.failed', { message });
      setStatus({ text, isError: true });
      setBusy(false);
    }
  };
  return (
    <form className={classes.form} onSubmit={cancel} noValidate>
      <TextAreaField
        label={t('campaigns.cancel.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={2000}
        isRequired
      />
      <div className={surface.row}>
        <Button type="submit" size="small" variant="primary" isPending={busy}>
          {t('campaigns.cancel.confirm')}
        </Button>
        <Button size="small" variant="tertiary" onPress={onKeep}>
          {t('campaigns.cancel.keep')}
        </Button>
        <StatusText status={status} />
      </div>
    </form>
  );
}
