/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Proxy } from '../index';

const TABLE_BYTES = 20 * 2 ** 30;

/** What the example has in place and the emulator cannot hold. */
export function overruleExample(options: { proxy: Proxy }) {
  const { proxy } = options;
  proxy.amend('dynamodb:DescribeTable', body => ({
    ...body,
    Table: { ...(body.Table as object), TableSizeBytes: TABLE_BYTES },
  }));
  // The emulator gives every instance the same image.
  proxy.rewrite('ec2:DescribeInstances', text =>
    text
      .replace(/<architecture>[^<]*<\/architecture>|<architecture\s*\/>/g, '')
      .replaceAll(
        '</instanceType>',
        '</instanceType><architecture>arm64</architecture>',
      )
      .replace(/<rootDeviceName>[^<]*</g, '<rootDeviceName>/dev/xvda<'),
  );
  proxy.overrule('ce:GetAnomalies', () => ({ Anomalies: [] }));
  proxy.overrule('ce:GetAnomalyMonitors', () => ({
    AnomalyMonitors: [
      {
        MonitorArn: 'arn:aws:ce::111122223333:anomalymonitor/services',
        MonitorName: 'services',
        MonitorType: 'DIMENSIONAL',
        MonitorDimension: 'SERVICE',
      },
    ],
  }));
  proxy.overrule('ce:GetAnomalySubscriptions', () => ({
    AnomalySubscriptions: [
      {
        SubscriptionArn: 'arn:aws:ce::111122223333:anomalysubscription/daily',
        SubscriptionName: 'daily',
        Frequency: 'DAILY',
        MonitorArnList: ['arn:aws:ce::111122223333:anomalymonitor/services'],
        Subscribers: [
          {
            Type: 'EMAIL',
            Address: 'cloud@orders.example',
            Status: 'CONFIRMED',
          },
        ],
        ThresholdExpression: {
          Dimensions: {
            Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
            MatchOptions: ['GREATER_THAN_OR_EQUAL'],
            Values: ['100'],
          },
        },
      },
    ],
  }));
}
