/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Data streams of Amazon Kinesis.
 *
 * Calls: kinesis:ListStreams (action of the same name), regional, one call per
 * 100 streams. Detail `summary`: kinesis:DescribeStreamSummary, one call per
 * stream.
 */
import {
  DescribeStreamSummaryCommand,
  KinesisClient,
  paginateListStreams,
} from '@aws-sdk/client-kinesis';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'kinesis-stream',
  type: 'AWS::Kinesis::Stream',
  noun: { one: 'Kinesis stream', many: 'Kinesis streams' },
  scope: 'regional',
  list: { 'kinesis:ListStreams': 'kinesis:ListStreams' },
  details: {
    summary: {
      'kinesis:DescribeStreamSummary': 'kinesis:DescribeStreamSummary',
    },
  },
  schema: z.object({
    /** `PROVISIONED` or `ON_DEMAND`. */
    mode: z.string(),
    status: z.string(),
    summary: readable(
      z.object({
        /** `NONE` or `KMS`. */
        encryption: z.string(),
        kmsKeyId: z.string().optional(),
        openShards: z.number(),
        retentionHours: z.number(),
      }),
    ),
  }),
  sample: {
    id: 'orders-stream',
    arn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/orders-stream',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      mode: 'ON_DEMAND',
      status: 'ACTIVE',
      summary: {
        encryption: 'KMS',
        kmsKeyId: 'alias/aws/kinesis',
        openShards: 4,
        retentionHours: 24,
      },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(KinesisClient);
    for await (const page of paginateListStreams(
      { client, pageSize: 100 },
      {},
    )) {
      yield* ctx.each(page.StreamSummaries ?? [], async stream => {
        const id = stream.StreamName ?? '';
        return {
          id,
          arn: stream.StreamARN,
          createdAt: stream.StreamCreationTimestamp?.toISOString(),
          data: {
            mode: stream.StreamModeDetails?.StreamMode ?? 'PROVISIONED',
            status: stream.StreamStatus ?? 'unknown',
            summary: await ctx.detail('summary', async () => {
              const { StreamDescriptionSummary: summary } = await client.send(
                new DescribeStreamSummaryCommand({
                  StreamARN: stream.StreamARN,
                }),
              );
              return {
                encryption: summary?.EncryptionType ?? 'NONE',
                kmsKeyId: summary?.KeyId,
                openShards: summary?.OpenShardCount ?? 0,
                retentionHours: summary?.RetentionPeriodHours ?? 0,
              };
            }),
          },
        };
      });
    }
  },
});
