/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  RiCalendarLine,
  RiCloseCircleLine,
  RiFlagLine,
  RiPlayCircleLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { CampaignStatus } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { Badge } from '../parts/Badge';
import { Tone } from '../theme/palette';

const LOOK: Record<
  CampaignStatus,
  { tone: Tone; icon: RemixiconComponentType }
> = {
  announced: { tone: 'notice', icon: RiCalendarLine },
  running: { tone: 'good', icon: RiPlayCircleLine },
  ended: { tone: 'neutral', icon: RiFlagLine },
  cancelled: { tone: 'neutral', icon: RiCloseCircleLine },
};

/** Where a campaign stands. */
export function StatusBadge({ status }: { status: CampaignStatus }) {
  const t = useText();
  return <Badge {...LOOK[status]}>{t(`campaigns.status.${status}`)}</Badge>;
}
