/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { seconds, Telling } from './Telling';

/** Amazon Inspector: on for everything, or off. */
export function tellInspector({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  const status = services.inspector ? 'ENABLED' : 'DISABLED';
  proxy.overrule('inspector2:BatchGetAccountStatus', {
    accounts: [
      {
        accountId,
        state: { status },
        resourceState: {
          ec2: { status },
          ecr: { status },
          lambda: { status },
        },
      },
    ],
    failedAccounts: [],
  });
  proxy.overrule('inspector2:ListFindings', {
    findings: (services.inspector ?? []).map((found, i) => ({
      findingArn: `arn:aws:inspector2:${region}:${accountId}:finding/0a1b2c3d4e5f6071${i}`,
      awsAccountId: accountId,
      type: 'PACKAGE_VULNERABILITY',
      description: found.title,
      title: `${found.id} - ${found.title}`,
      remediation: {},
      severity: 'CRITICAL',
      firstObservedAt: seconds(found.firstSeen),
      lastObservedAt: seconds(now),
      status: 'ACTIVE',
      fixAvailable: 'YES',
      exploitAvailable: 'NO',
      resources: [
        { type: 'AWS_EC2_INSTANCE', id: found.instanceId, tags: found.tags },
      ],
      packageVulnerabilityDetails: { vulnerabilityId: found.id, source: 'NVD' },
    })),
  });
}
