/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiAlarmWarningLine } from '@remixicon/react';
import { dueOf, OrgFinding } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Until when a finding is to be closed, who says so, and by whom. */
export function DueDate(props: {
  finding: Pick<OrgFinding, 'tracking' | 'defaultDue'>;
}) {
  const { finding } = props;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const due = dueOf(finding);
  const ownerRef = finding.tracking?.ownerRef;
  if (!due && !ownerRef) {
    return <>–</>;
  }
  return (
    <>
      {due && <time dateTime={due.dueDate}>{format.day(due.dueDate)}</time>}{' '}
      {due?.overdue && (
        <Badge tone="danger" icon={RiAlarmWarningLine}>
          {t('findings.list.overdue')}
        </Badge>
      )}
      {due?.from === 'default' && (
        <div className={surface.muted}>{t('findings.list.defaultDue')}</div>
      )}
      {ownerRef && (
        <div className={surface.muted}>
          {t('findings.list.doneBy', { name: entityName(ownerRef) })}
        </div>
      )}
    </>
  );
}
