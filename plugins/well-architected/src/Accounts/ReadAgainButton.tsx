/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  AccountHealth,
  wellArchitectedAdministerPermission,
  wellArchitectedRefreshPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf } from '../parts/ErrorPanel';
import { FormStatus, StatusText } from '../parts/StatusText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Asks for a fresh reading, or says why this reader cannot. */
export function ReadAgainButton(props: {
  account: Pick<
    AccountHealth,
    'accountId' | 'name' | 'running' | 'recording' | 'mayRefresh'
  >;
  progress?: { done: number; total: number };
  onQueued: () => void;
}) {
  const { account, progress, onQueued } = props;
  const t = useText();
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();

  const refresh = async () => {
    setBusy(true);
    try {
      const { queued, message } = await api.refreshAccount(account.accountId);
      setStatus({ text: message, isError: false });
      if (queued) {
        onQueued();
      }
    } catch (error) {
      const message = messageOf(error as Error);
      const text = t('accounts.refreshFailed', { message });
      setStatus({ text, isError: true });
    } finally {
      setBusy(false);
    }
  };

  const label = t('accounts.refresh');
  if (account.recording) {
    return <DeniedButton label={label} why={t('accounts.refreshRecording')} />;
  }
  if (!account.mayRefresh) {
    const why = t('accounts.refreshDenied', {
      refresh: wellArchitectedRefreshPermission.name,
      administer: wellArchitectedAdministerPermission.name,
    });
    return <DeniedButton label={label} why={why} />;
  }
  return (
    <span className={surface.row}>
      {progress ? (
        <span role="status" className={`${surface.small} ${surface.muted}`}>
          {t('accounts.progress', {
            done: String(progress.done),
            total: String(progress.total),
          })}
        </span>
      ) : (
        <StatusText status={status} />
      )}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={busy || account.running}
        aria-label={t('accounts.refreshOf', { name: account.name })}
        onPress={refresh}
      >
        {label}
      </Button>
    </span>
  );
}
