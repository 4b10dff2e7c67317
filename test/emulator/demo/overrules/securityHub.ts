/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling } from './Telling';

/** Security Hub: failed controls where it is on. */
export function tellSecurityHub({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  if (!services.securityHub) {
    proxy.fail('securityhub:DescribeHub', {
      status: 401,
      code: 'InvalidAccessException',
      message: `Account ${accountId} is not subscribed to AWS Security Hub`,
    });
    return;
  }
  const arn = `arn:aws:securityhub:${region}:${accountId}`;
  proxy.overrule('securityhub:DescribeHub', { HubArn: `${arn}:hub/default` });
  proxy.overrule('securityhub:GetFindings', {
    Findings: services.securityHub.map((failed, i) => ({
      SchemaVersion: '2018-10-08',
      Id: `${arn}:security-control/${
        failed.control
      }/finding/0f1e2d3c-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
      AwsAccountId: accountId,
      Region: region,
      GeneratorId: `security-control/${failed.control}`,
      Title: failed.title,
      CreatedAt: failed.since.toISOString(),
      UpdatedAt: now.toISOString(),
      Severity: { Label: failed.severity },
      Workflow: { Status: 'NEW' },
      RecordState: 'ACTIVE',
      Compliance: { Status: 'FAILED', SecurityControlId: failed.control },
      Remediation: {
        Recommendation: {
          Url: `https://docs.aws.amazon.com/console/securityhub/${failed.control}/remediation`,
        },
      },
      Resources: [
        {
          Type: failed.resourceType,
          Id: failed.resourceArn,
          Region: region,
          Tags: failed.tags,
        },
      ],
    })),
  });
}
