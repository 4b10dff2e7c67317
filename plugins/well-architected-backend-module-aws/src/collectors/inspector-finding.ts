/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Active findings of Amazon Inspector with severity CRITICAL or HIGH for which
 * a fix is available.
 *
 * Calls: inspector2:BatchGetAccountStatus (shared with the status), and where
 * Inspector is on inspector2:ListFindings (paged, 100 a page), filtered by the
 * service to this account.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 100 findings.
 *
 * A finding about an image is a child of the image's repository, one about a
 * function a child of the function, whatever the version.
 */
import {
  Inspector2Client,
  paginateListFindings,
  Resource,
} from '@aws-sdk/client-inspector2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnOfResourceId } from '../arns/arnOfResourceId';
import { readInspectorStatus } from '../inspector/readInspectorStatus';
import { mergeTags } from '../support/mergeTags';

const PAGE = 100;
const equals = (...values: string[]) =>
  values.map(value => ({ value, comparison: 'EQUALS' as const }));

/** The ARN that our own collectors know the resource by. */
function arnOfScanned(
  { id = '', type }: Resource,
  place: { region: string; accountId: string },
): string | undefined {
  switch (type) {
    case 'AWS_ECR_CONTAINER_IMAGE':
      return id.split('/sha256:')[0];
    case 'AWS_LAMBDA_FUNCTION':
      return id.split(':').slice(0, 7).join(':');
    default:
      return arnOfResourceId({ id, ...place });
  }
}

const severityOf = (severity: string | undefined) =>
  severity === 'CRITICAL' ? ('CRITICAL' as const) : ('HIGH' as const);

export default defineCollector({
  id: 'inspector-finding',
  type: 'AWS::InspectorV2::Finding',
  noun: { one: 'Inspector finding', many: 'Inspector findings' },
  scope: 'regional',
  list: {
    'inspector2:BatchGetAccountStatus': 'inspector2:BatchGetAccountStatus',
    'inspector2:ListFindings': 'inspector2:ListFindings',
  },
  schema: z.object({
    title: z.string(),
    /** `CVE-2026-1234`, where it is a known vulnerability. */
    vulnerability: z.string().optional(),
    severity: z.enum(['CRITICAL', 'HIGH']),
    exploitAvailable: z.boolean(),
    /** ISO 8601. */
    firstSeen: z.string(),
    /** Names of what it was found in. */
    about: z.array(z.string()),
  }),
  sample: {
    id: 'arn:aws:inspector2:eu-west-1:111122223333:finding/0a1b2c3d4e5f60718',
    name: 'CVE-2026-1234 in orders',
    arn: 'arn:aws:inspector2:eu-west-1:111122223333:finding/0a1b2c3d4e5f60718',
    createdAt: '2026-11-10T06:00:00.000Z',
    parents: ['arn:aws:ecr:eu-west-1:111122223333:repository/orders'],
    data: {
      title: 'CVE-2026-1234 - openssl',
      vulnerability: 'CVE-2026-1234',
      severity: 'CRITICAL',
      exploitAvailable: false,
      firstSeen: '2026-11-10T06:00:00.000Z',
      about: ['orders'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(Inspector2Client);
    const { account } = await readInspectorStatus(client, ctx.accountId);
    if (!account) {
      return;
    }
    const pages = paginateListFindings(
      { client, pageSize: PAGE },
      {
        filterCriteria: {
          awsAccountId: equals(ctx.accountId),
          findingStatus: equals('ACTIVE'),
          severity: equals('CRITICAL', 'HIGH'),
          fixAvailable: equals('YES'),
        },
      },
    );
    for await (const { findings = [] } of pages) {
      for (const finding of findings) {
        const parents = (finding.resources ?? []).flatMap(
          resource => arnOfScanned(resource, ctx) ?? [],
        );
        const about = parents.map(arn => arn.split(/[:/]/).pop() ?? arn);
        const { vulnerabilityId } = finding.packageVulnerabilityDetails ?? {};
        const firstSeen = (
          finding.firstObservedAt ?? new Date(ctx.now)
        ).toISOString();
        yield {
          id: finding.findingArn ?? '',
          name: `${vulnerabilityId ?? finding.title ?? 'Finding'} in ${
            about.join(', ') || 'an unnamed resource'
          }`,
          arn: finding.findingArn,
          createdAt: firstSeen,
          parents,
          tags: mergeTags((finding.resources ?? []).map(r => r.tags)),
          data: {
            title: finding.title ?? vulnerabilityId ?? '',
            vulnerability: vulnerabilityId,
            severity: severityOf(finding.severity),
            exploitAvailable: finding.exploitAvailable === 'YES',
            firstSeen,
            about,
          },
        };
      }
    }
  },
});
