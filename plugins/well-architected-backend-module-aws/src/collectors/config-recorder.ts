/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS Config recorders with their status and delivery channel.
 *
 * Calls: config:DescribeConfigurationRecorders; for the detail `status`
 * config:DescribeConfigurationRecorderStatus; for the detail
 * `deliveryChannel` config:DescribeDeliveryChannels.
 * IAM: the actions of the same names.
 * Regional.
 * Cost of a run: one call per Region, three where a recorder exists.
 */
import {
  ConfigServiceClient,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeDeliveryChannelsCommand,
} from '@aws-sdk/client-config-service';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'config-recorder',
  type: 'AWS::Config::ConfigurationRecorder',
  noun: { one: 'AWS Config recorder', many: 'AWS Config recorders' },
  scope: 'regional',
  list: {
    'config:DescribeConfigurationRecorders':
      'config:DescribeConfigurationRecorders',
  },
  details: {
    status: {
      'config:DescribeConfigurationRecorderStatus':
        'config:DescribeConfigurationRecorderStatus',
    },
    deliveryChannel: {
      'config:DescribeDeliveryChannels': 'config:DescribeDeliveryChannels',
    },
  },
  schema: z.object({
    /** Records every supported type, or all but `excludedTypes`. */
    allTypes: z.boolean(),
    includedTypes: z.array(z.string()),
    excludedTypes: z.array(z.string()),
    status: readable(
      z.object({
        recording: z.boolean(),
        /** `SUCCESS`, `FAILURE`, `PENDING` or `NotApplicable`. */
        lastStatus: z.string().optional(),
        lastErrorMessage: z.string().optional(),
      }),
    ),
    deliveryChannel: readable(z.object({ exists: z.boolean() })),
  }),
  sample: {
    id: 'default',
    arn: 'arn:aws:config:eu-west-1:111122223333:configuration-recorder/default/a1b2c3',
    data: {
      allTypes: true,
      includedTypes: [],
      excludedTypes: [],
      status: { recording: true, lastStatus: 'SUCCESS' },
      deliveryChannel: { exists: true },
    },
  },
  async *collect(ctx) {
    const config = ctx.client(ConfigServiceClient);
    const { ConfigurationRecorders = [] } = await config.send(
      new DescribeConfigurationRecordersCommand(),
    );
    yield* ctx.each(ConfigurationRecorders, async recorder => {
      const name = recorder.name ?? 'default';
      const group = recorder.recordingGroup;
      const excludedTypes =
        group?.exclusionByResourceTypes?.resourceTypes ?? [];
      return {
        id: name,
        arn: recorder.arn,
        data: {
          allTypes: group?.allSupported === true || excludedTypes.length > 0,
          includedTypes: group?.resourceTypes ?? [],
          excludedTypes,
          status: await ctx.detail('status', async () => {
            const answer = await config.send(
              new DescribeConfigurationRecorderStatusCommand({
                ConfigurationRecorderNames: [name],
              }),
            );
            const status = answer.ConfigurationRecordersStatus?.[0];
            return {
              recording: status?.recording ?? false,
              lastStatus: status?.lastStatus,
              lastErrorMessage: status?.lastErrorMessage,
            };
          }),
          deliveryChannel: await ctx.detail('deliveryChannel', async () => {
            const { DeliveryChannels = [] } = await config.send(
              new DescribeDeliveryChannelsCommand(),
            );
            return { exists: DeliveryChannels.length > 0 };
          }),
        },
      };
    });
  },
});
