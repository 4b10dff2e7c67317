/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Open GuardDuty findings of severity 7 or higher that are not samples.
 *
 * Calls: guardduty:ListDetectors, guardduty:GetDetector (is it on?),
 * guardduty:ListFindings (paged) filtered by the service to unarchived findings
 * of this account, guardduty:GetFindings for 50 of them at a time.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: three calls per Region without findings, one more per 50.
 *
 * A finding is a child of the resource it is about; one about credentials, or
 * whose resource is not named by an ARN, is about the account.
 */
import {
  Finding,
  GetDetectorCommand,
  GetFindingsCommand,
  GuardDutyClient,
  paginateListDetectors,
  paginateListFindings,
} from '@aws-sdk/client-guardduty';
import {
  defineCollector,
  UnknownError,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnOfResourceId } from '../arns/arnOfResourceId';

const HIGH = 7;
const AT_ONCE = 50;

/** ARNs of the resources that a finding is about. */
function arnsOf(
  finding: Finding,
  place: { region: string; accountId: string },
): string[] {
  const resource = finding.Resource ?? {};
  const instance = resource.InstanceDetails?.InstanceId;
  return [
    ...(instance ? [arnOfResourceId({ id: instance, ...place })] : []),
    ...(resource.S3BucketDetails ?? []).map(bucket => bucket.Arn),
    // a finding may name a version of the function
    resource.LambdaDetails?.FunctionArn?.split(':').slice(0, 7).join(':'),
    resource.RdsDbInstanceDetails?.DbInstanceArn,
    resource.EcsClusterDetails?.Arn,
    resource.EksClusterDetails?.Arn,
  ].filter((arn): arn is string => arn !== undefined);
}

async function enabledDetector(
  client: GuardDutyClient,
  region: string,
): Promise<string> {
  for await (const page of paginateListDetectors({ client }, {})) {
    for (const DetectorId of page.DetectorIds ?? []) {
      const { Status } = await client.send(
        new GetDetectorCommand({ DetectorId }),
      );
      if (Status === 'ENABLED') {
        return DetectorId;
      }
      if (Status !== 'DISABLED') {
        throw new Error('the detector is neither on nor off');
      }
    }
  }
  throw new UnknownError({
    reason: 'OPT_IN_REQUIRED',
    message: `GuardDuty is not on in ${region}`,
  });
}

export default defineCollector({
  id: 'guardduty-finding',
  type: 'AWS::GuardDuty::Finding',
  noun: { one: 'GuardDuty finding', many: 'GuardDuty findings' },
  scope: 'regional',
  list: {
    'guardduty:ListDetectors': 'guardduty:ListDetectors',
    'guardduty:GetDetector': 'guardduty:GetDetector',
    'guardduty:ListFindings': 'guardduty:ListFindings',
    'guardduty:GetFindings': 'guardduty:GetFindings',
  },
  schema: z.object({
    /** Such as `CryptoCurrency:EC2/BitcoinTool.B!DNS`. */
    type: z.string(),
    title: z.string(),
    /** 7 and above is high, 9 and above critical. */
    severity: z.number(),
    /** How often it was seen. */
    count: z.number(),
    /** ISO 8601. */
    lastSeen: z.string().optional(),
    /** It is about the account, not about one resource. */
    wholeAccount: z.boolean(),
  }),
  sample: {
    id: '16afba5c5c43e07c9e3e5e2e544e95df',
    name: 'CryptoCurrency:EC2/BitcoinTool.B!DNS on i-0a1b2c3d4e5f60718',
    arn: 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0/finding/16afba5c5c43e07c9e3e5e2e544e95df',
    createdAt: '2026-11-10T08:00:00.000Z',
    parents: [
      'arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b2c3d4e5f60718',
    ],
    data: {
      type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
      title: 'i-0a1b2c3d4e5f60718 is querying a Bitcoin domain',
      severity: 8,
      count: 3,
      wholeAccount: false,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(GuardDutyClient);
    const DetectorId = await enabledDetector(client, ctx.region);
    const pages = paginateListFindings(
      { client, pageSize: AT_ONCE },
      {
        DetectorId,
        FindingCriteria: {
          Criterion: {
            accountId: { Equals: [ctx.accountId] },
            severity: { GreaterThanOrEqual: HIGH },
            'service.archived': { Equals: ['false'] },
          },
        },
      },
    );
    for await (const { FindingIds = [] } of pages) {
      const { Findings = [] } =
        FindingIds.length > 0
          ? await client.send(
              new GetFindingsCommand({ DetectorId, FindingIds }),
            )
          : {};
      for (const finding of Findings) {
        if (!finding.Title?.startsWith('[SAMPLE]')) {
          const parents = arnsOf(finding, ctx);
          const created = Date.parse(finding.CreatedAt ?? '');
          yield {
            id: finding.Id ?? '',
            name: `${finding.Type} on ${
              parents.map(arn => arn.split(/[:/]/).pop()).join(', ') ||
              `account ${ctx.accountId}`
            }`,
            arn: finding.Arn,
            createdAt: Number.isNaN(created)
              ? undefined
              : new Date(created).toISOString(),
            parents,
            data: {
              type: finding.Type ?? '',
              title: finding.Title ?? finding.Type ?? '',
              severity: finding.Severity ?? HIGH,
              count: finding.Service?.Count ?? 1,
              lastSeen: finding.Service?.EventLastSeen,
              wholeAccount: parents.length === 0,
            },
          };
        }
      }
    }
  },
});
