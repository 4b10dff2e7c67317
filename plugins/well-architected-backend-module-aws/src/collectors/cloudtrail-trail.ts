/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CloudTrail trails that record this account: its own, and the trail of its
 * organization as a shadow.
 *
 * Calls: cloudtrail:DescribeTrails with shadow trails; for the detail `status`
 * cloudtrail:GetTrailStatus and for the detail `selectors`
 * cloudtrail:GetEventSelectors, each in the home Region of the trail.
 * IAM: the actions of the same names.
 * Global, read once per account from us-east-1, where every multi-Region trail
 * is visible.
 * Cost of a run: one call, and two per trail; few accounts have more than two.
 * Cannot see: trails of other Regions that record their own Region only. They
 * never make an account recorded everywhere.
 */
import {
  CloudTrailClient,
  DescribeTrailsCommand,
  EventSelector,
  AdvancedEventSelector,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'cloudtrail-trail',
  type: 'AWS::CloudTrail::Trail',
  noun: { one: 'CloudTrail trail', many: 'CloudTrail trails' },
  scope: 'global',
  list: { 'cloudtrail:DescribeTrails': 'cloudtrail:DescribeTrails' },
  details: {
    status: { 'cloudtrail:GetTrailStatus': 'cloudtrail:GetTrailStatus' },
    selectors: {
      'cloudtrail:GetEventSelectors': 'cloudtrail:GetEventSelectors',
    },
  },
  schema: z.object({
    multiRegion: z.boolean(),
    organization: z.boolean(),
    globalServiceEvents: z.boolean(),
    logFileValidation: z.boolean(),
    kmsKeyId: z.string().optional(),
    bucket: z.string().optional(),
    status: readable(
      z.object({ logging: z.boolean(), deliveryError: z.string().optional() }),
    ),
    /** Which management events are recorded. */
    selectors: readable(
      z.object({
        managementEvents: z.enum(['all', 'read', 'write', 'none']),
      }),
    ),
  }),
  sample: {
    id: 'organization-trail',
    arn: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization-trail',
    data: {
      multiRegion: true,
      organization: true,
      globalServiceEvents: true,
      logFileValidation: true,
      kmsKeyId:
        'arn:aws:kms:eu-west-1:999988887777:key/0a1b2c3d-0000-4000-8000-000000000001',
      bucket: 'log-archive',
      status: { logging: true },
      selectors: { managementEvents: 'all' },
    },
  },
  async *collect(ctx) {
    const { trailList = [] } = await ctx
      .client(CloudTrailClient)
      .send(new DescribeTrailsCommand({ includeShadowTrails: true }));
    yield* ctx.each(trailList, async trail => {
      const home = ctx.client(CloudTrailClient, { region: trail.HomeRegion });
      return {
        id: trail.Name ?? '',
        arn: trail.TrailARN,
        region: trail.HomeRegion,
        data: {
          multiRegion: trail.IsMultiRegionTrail ?? false,
          organization: trail.IsOrganizationTrail ?? false,
          globalServiceEvents: trail.IncludeGlobalServiceEvents ?? false,
          logFileValidation: trail.LogFileValidationEnabled ?? false,
          ...(trail.KmsKeyId ? { kmsKeyId: trail.KmsKeyId } : {}),
          ...(trail.S3BucketName ? { bucket: trail.S3BucketName } : {}),
          status: await ctx.detail('status', async () => {
            const status = await home.send(
              new GetTrailStatusCommand({ Name: trail.TrailARN }),
            );
            return {
              logging: status.IsLogging ?? false,
              ...(status.LatestDeliveryError
                ? { deliveryError: status.LatestDeliveryError }
                : {}),
            };
          }),
          selectors: await ctx.detail('selectors', async () => {
            const answer = await home.send(
              new GetEventSelectorsCommand({ TrailName: trail.TrailARN }),
            );
            return {
              managementEvents: whichManagementEvents(
                answer.EventSelectors ?? [],
                answer.AdvancedEventSelectors ?? [],
              ),
            };
          }),
        },
      };
    });
  },
});

function whichManagementEvents(
  basic: EventSelector[],
  advanced: AdvancedEventSelector[],
): 'all' | 'read' | 'write' | 'none' {
  // A trail whose selectors nobody touched records all management events.
  const kinds = new Set<string>(
    basic.length + advanced.length === 0 ? ['All'] : [],
  );
  for (const selector of basic) {
    if (selector.IncludeManagementEvents ?? true) {
      kinds.add(selector.ReadWriteType ?? 'All');
    }
  }
  for (const { FieldSelectors = [] } of advanced) {
    const equals = (field: string) =>
      FieldSelectors.find(f => f.Field === field)?.Equals;
    if (equals('eventCategory')?.includes('Management')) {
      const readOnly = equals('readOnly')?.[0];
      kinds.add(
        { true: 'ReadOnly', false: 'WriteOnly' }[readOnly ?? ''] ?? 'All',
      );
    }
  }
  const read = kinds.has('All') || kinds.has('ReadOnly');
  const write = kinds.has('All') || kinds.has('WriteOnly');
  if (read && write) {
    return 'all';
  }
  if (read) {
    return 'read';
  }
  return write ? 'write' : 'none';
}
