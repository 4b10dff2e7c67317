/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiAlarmWarningLine } from '@remixicon/react';
import { ActionTracking } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Until when a finding is to be closed, and by whom. */
export function DueDate({ tracking }: { tracking?: ActionTracking }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  if (!tracking?.dueDate && !tracking?.ownerRef) {
    return <>–</>;
  }
  return (
    <>
      {tracking.dueDate && (
        <time dateTime={tracking.dueDate}>{format.day(tracking.dueDate)}</time>
      )}{' '}
      {tracking.overdue && (
        <Badge tone="danger" icon={RiAlarmWarningLine}>
          {t('findings.list.overdue')}
        </Badge>
      )}
      {tracking.ownerRef && (
        <div className={surface.muted}>
          {t('findings.list.doneBy', { name: entityName(tracking.ownerRef) })}
        </div>
      )}
    </>
  );
}
