/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, seconds, Telling } from './Telling';

/** Event history of CloudTrail: what people changed in the console. */
export function tellCloudTrail({ proxy, session, now }: Telling) {
  const { accountId, services } = session;
  proxy.overrule('cloudtrail:LookupEvents', {
    Events: services.consoleChanges.map((change, i) => {
      const at = before(now, change.daysAgo);
      const principal = `arn:aws:sts::${accountId}:assumed-role/${change.role}/on-call`;
      return {
        EventId: `5b1d7a30-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
        EventName: change.event,
        EventSource: change.source,
        EventTime: seconds(at),
        ReadOnly: 'false',
        Username: 'on-call',
        Resources: [
          {
            ResourceType: change.resourceType,
            ResourceName: change.resourceName,
          },
        ],
        CloudTrailEvent: JSON.stringify({
          eventName: change.event,
          eventSource: change.source,
          eventTime: at.toISOString(),
          readOnly: false,
          managementEvent: true,
          sessionCredentialFromConsole: 'true',
          userIdentity: {
            type: 'AssumedRole',
            arn: principal,
            sessionContext: { sessionIssuer: { userName: change.role } },
          },
        }),
      };
    }),
  });
}
