/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Failed controls of Security Hub CSPM with severity CRITICAL or HIGH that
 * nobody has resolved or suppressed.
 *
 * Calls: securityhub:DescribeHub, which tells whether Security Hub is on;
 * securityhub:GetFindings (paged, 100 a page), filtered by the service to
 * active, failed findings of this account and Region, so that an administrator
 * account or an aggregation Region does not show those of others.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: two calls per Region, and one per further 100 findings.
 *
 * One finding is one resource, a child of the resources it is about. The same
 * control on the same resource in several standards is one finding.
 */
import {
  AwsSecurityFinding,
  DescribeHubCommand,
  paginateGetFindings,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import {
  defineCollector,
  UnknownError,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ifAbsent } from '../support/ifAbsent';
import { mergeTags } from '../support/mergeTags';

const PAGE = 100;

const equals = (...values: string[]) =>
  values.map(Value => ({ Value, Comparison: 'EQUALS' as const }));

/** `S3.8` of `security-control/S3.8` or of a rule of a standard. */
function controlIdOf(finding: AwsSecurityFinding): string {
  return (
    finding.Compliance?.SecurityControlId ??
    finding.ProductFields?.ControlId ??
    finding.GeneratorId?.split('/').pop() ??
    'unknown control'
  );
}

async function assertIsOn(client: SecurityHubClient, region: string) {
  const isOn = await ifAbsent({
    errors: ['InvalidAccessException', 'ResourceNotFoundException'],
    absent: false,
    read: async () => {
      await client.send(new DescribeHubCommand({}));
      return true;
    },
  });
  if (!isOn) {
    throw new UnknownError({
      reason: 'OPT_IN_REQUIRED',
      message: `Security Hub is not on in ${region}`,
    });
  }
}

const severityOf = (severity: string | undefined) =>
  severity === 'CRITICAL' ? ('CRITICAL' as const) : ('HIGH' as const);

export default defineCollector({
  id: 'securityhub-finding',
  type: 'AWS::SecurityHub::Finding',
  noun: { one: 'Security Hub finding', many: 'Security Hub findings' },
  scope: 'regional',
  list: {
    'securityhub:DescribeHub': 'securityhub:DescribeHub',
    'securityhub:GetFindings': 'securityhub:GetFindings',
  },
  schema: z.object({
    /** Id of the control, such as `S3.8`. */
    control: z.string(),
    title: z.string(),
    severity: z.enum(['CRITICAL', 'HIGH']),
    /** `NEW` or `NOTIFIED`. */
    workflow: z.string(),
    /** Names of the resources it is about. */
    about: z.array(z.string()),
    /** Address of the remediation. */
    remediation: z.string().optional(),
  }),
  sample: {
    id: 'arn:aws:securityhub:eu-west-1:111122223333:security-control/X.1/finding/1',
    name: 'EC2.53 on sg-0a1b2c3d4e5f60718',
    createdAt: '2026-10-01T08:00:00.000Z',
    parents: [
      'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0a1b2c3d4e5f60718',
    ],
    data: {
      control: 'EC2.53',
      title:
        'EC2 security groups should not allow ingress from 0.0.0.0/0 to remote server administration ports',
      severity: 'HIGH',
      workflow: 'NEW',
      about: ['sg-0a1b2c3d4e5f60718'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SecurityHubClient);
    await assertIsOn(client, ctx.region);
    const seen = new Set<string>();
    const pages = paginateGetFindings(
      { client, pageSize: PAGE },
      {
        Filters: {
          AwsAccountId: equals(ctx.accountId),
          Region: equals(ctx.region),
          RecordState: equals('ACTIVE'),
          WorkflowStatus: equals('NEW', 'NOTIFIED'),
          ComplianceStatus: equals('FAILED'),
          SeverityLabel: equals('CRITICAL', 'HIGH'),
        },
      },
    );
    for await (const page of pages) {
      for (const finding of page.Findings ?? []) {
        const control = controlIdOf(finding);
        const resources = finding.Resources ?? [];
        const ids = resources.flatMap(({ Id }) => Id ?? []);
        const key = [control, ...ids].join('|');
        if (!seen.has(key)) {
          seen.add(key);
          const about = ids.map(shortName);
          yield {
            id: finding.Id ?? key,
            name: `${control} on ${about.join(', ')}`,
            createdAt: isoDate(finding.CreatedAt),
            parents: ids.filter(id => id.startsWith('arn:')),
            tags: mergeTags(resources.map(r => r.Tags)),
            data: {
              control,
              title: finding.Title ?? control,
              severity: severityOf(finding.Severity?.Label),
              workflow: finding.Workflow?.Status ?? 'NEW',
              about,
              remediation: finding.Remediation?.Recommendation?.Url,
            },
          };
        }
      }
    }
  },
});

/** `orders` of `arn:…:table/orders`; an account stays its number. */
function shortName(id: string): string {
  return id.split(/[:/]/).pop() || id;
}

function isoDate(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
