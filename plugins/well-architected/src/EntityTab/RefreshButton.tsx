/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { wellArchitectedRefreshPermission } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useText } from '../hooks/useText';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf } from '../parts/ErrorPanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/**
 * Asks for a fresh reading. Whoever may not, learns which permission it
 * takes, with the mouse as well as with the keyboard.
 */
export function RefreshButton(props: {
  entityRef: string;
  onQueued: () => void;
  awaiting: boolean;
  progress?: { done: number; total: number };
}) {
  const { entityRef, onQueued, awaiting, progress } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const { allowed, loading } = useEntityPermission({
    permission: wellArchitectedRefreshPermission,
    entityRef,
  });
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  const refresh = async () => {
    setBusy(true);
    try {
      const answer = await api.refresh(entityRef);
      setMessage(answer.message);
      if (answer.queued) {
        onQueued();
      }
    } catch (error) {
      const why = messageOf(error as Error);
      setMessage(t('entity.header.refreshFailed', { message: why }));
    } finally {
      setBusy(false);
    }
  };

  if (!allowed && !loading) {
    const why = t('entity.header.refreshDenied', {
      permission: wellArchitectedRefreshPermission.name,
    });
    return <DeniedButton label={t('entity.header.refresh')} why={why} />;
  }
  const status = awaiting && !message ? t('entity.header.refreshing') : message;
  return (
    <span className={surface.row}>
      <span role="status" className={`${surface.small} ${surface.muted}`}>
        {progress
          ? t('entity.header.progress', {
              done: String(progress.done),
              total: String(progress.total),
            })
          : status}
      </span>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={busy || awaiting}
        isDisabled={loading}
        onPress={refresh}
      >
        {t('entity.header.refresh')}
      </Button>
    </span>
  );
}
