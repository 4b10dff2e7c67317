/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, Telling } from './Telling';

const idOf = (i: number) => `16afba5c5c43e07c9e3e5e2e544e95d${i}`;

/** Findings of GuardDuty; the emulator has the detectors. */
export function tellGuardDuty({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  const findings = services.threats.map((threat, i) => {
    const seen = before(now, threat.daysOld).toISOString();
    return {
      id: idOf(i),
      accountId,
      arn: `arn:aws:guardduty:${region}:${accountId}:detector/d/finding/${idOf(
        i,
      )}`,
      createdAt: seen,
      updatedAt: seen,
      region,
      schemaVersion: '2.0',
      severity: threat.severity,
      title: threat.title,
      type: threat.type,
      service: { count: threat.count, eventLastSeen: seen },
      resource: {
        resourceType: 'Instance',
        instanceDetails: { instanceId: threat.instanceId },
      },
    };
  });
  proxy.overrule('guardduty:ListFindings', {
    findingIds: findings.map(({ id }) => id),
  });
  proxy.overrule('guardduty:GetFindings', { findings });
}
