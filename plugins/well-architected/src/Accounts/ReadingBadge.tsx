/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiLoader4Line,
  RiTimeLine,
} from '@remixicon/react';
import {
  AccountHealth,
  AccountReading,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Tone } from '../theme/palette';

const LOOKS: Record<AccountReading, { tone: Tone; icon: typeof RiCheckLine }> =
  {
    ok: { tone: 'best', icon: RiCheckLine },
    partial: { tone: 'warning', icon: RiErrorWarningLine },
    failed: { tone: 'danger', icon: RiCloseCircleLine },
    'never-read': { tone: 'neutral', icon: RiTimeLine },
  };

/** How the latest reading went, and whether one is under way. */
export function ReadingBadge(props: {
  account: Pick<AccountHealth, 'state' | 'running' | 'stale' | 'recording'>;
}) {
  const { state, running, stale, recording } = props.account;
  const t = useText();
  const surface = useSurfaceStyles();
  const { tone, icon } = LOOKS[state];
  return (
    <span className={surface.row}>
      <Badge tone={tone} icon={icon} title={t(`accounts.stateText.${state}`)}>
        {t(`accounts.state.${state}`)}
      </Badge>
      {running && (
        <Badge tone="notice" icon={RiLoader4Line}>
          {t('accounts.running')}
        </Badge>
      )}
      {stale && (
        <Badge tone="warning" icon={RiTimeLine}>
          {t('accounts.stale')}
        </Badge>
      )}
      {recording && (
        <span className={`${surface.small} ${surface.muted}`}>
          {t('accounts.recording')}
        </span>
      )}
    </span>
  );
}
