/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import type { RemixiconComponentType } from '@remixicon/react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiHistoryLine,
  RiShakeHandsLine,
  RiTimeLine,
} from '@remixicon/react';
import { Waiver } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { Badge } from '../parts/Badge';
import { Tone } from '../theme/palette';

const LOOKS: Record<
  Waiver['state'],
  { tone: Tone; icon: RemixiconComponentType }
> = {
  requested: { tone: 'warning', icon: RiTimeLine },
  approved: { tone: 'accepted', icon: RiShakeHandsLine },
  rejected: { tone: 'neutral', icon: RiCloseCircleLine },
  expired: { tone: 'neutral', icon: RiHistoryLine },
  revoked: { tone: 'neutral', icon: RiCloseCircleLine },
  closed: { tone: 'good', icon: RiCheckLine },
};

/** Where a waiver stands. */
export function WaiverStateBadge({ state }: Pick<Waiver, 'state'>) {
  const t = useText();
  return <Badge {...LOOKS[state]}>{t(`entity.waiver.state.${state}`)}</Badge>;
}
