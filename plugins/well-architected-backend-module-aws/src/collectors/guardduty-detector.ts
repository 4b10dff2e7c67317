/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * GuardDuty detectors with the protection plans that are switched on.
 *
 * Calls: guardduty:ListDetectors (paged), guardduty:GetDetector.
 * IAM: the actions of the same names.
 * Regional; a Region has one detector at most.
 * Cost of a run: one or two calls per Region.
 */
import {
  GetDetectorCommand,
  GuardDutyClient,
  paginateListDetectors,
} from '@aws-sdk/client-guardduty';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'guardduty-detector',
  type: 'AWS::GuardDuty::Detector',
  noun: { one: 'GuardDuty detector', many: 'GuardDuty detectors' },
  scope: 'regional',
  list: {
    'guardduty:ListDetectors': 'guardduty:ListDetectors',
    'guardduty:GetDetector': 'guardduty:GetDetector',
  },
  schema: z.object({
    status: z.enum(['ENABLED', 'DISABLED']),
    /** Protection plans by name, such as `S3_DATA_EVENTS`. */
    plans: z.record(z.string(), z.enum(['ENABLED', 'DISABLED'])),
  }),
  sample: {
    id: '12abc34d567e8fa901bc2d34e56789f0',
    arn: 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: { status: 'ENABLED', plans: { S3_DATA_EVENTS: 'ENABLED' } },
  },
  async *collect(ctx) {
    const client = ctx.client(GuardDutyClient);
    for await (const page of paginateListDetectors({ client }, {})) {
      yield* ctx.each(page.DetectorIds ?? [], async DetectorId => {
        const detector = await client.send(
          new GetDetectorCommand({ DetectorId }),
        );
        const created = Date.parse(detector.CreatedAt ?? '');
        return {
          id: DetectorId,
          arn: `arn:aws:guardduty:${ctx.region}:${ctx.accountId}:detector/${DetectorId}`,
          tags: detector.Tags ?? {},
          ...(Number.isNaN(created)
            ? {}
            : { createdAt: new Date(created).toISOString() }),
          data: {
            status: onOff(detector.Status),
            plans: Object.fromEntries(
              (detector.Features ?? []).map(feature => [
                feature.Name ?? '',
                onOff(feature.Status),
              ]),
            ),
          },
        };
      });
    }
  },
});

function onOff(status: string | undefined): 'ENABLED' | 'DISABLED' {
  return status === 'ENABLED' ? 'ENABLED' : 'DISABLED';
}
