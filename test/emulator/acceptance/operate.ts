/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CreateAliasCommand,
  LambdaClient,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { eventRule } from '../demo/build/delivery';
import { Session } from '../demo/build/session';

/** Sends what AWS Health says to the people on call. */
export async function routeHealthEvents(session: Session, topicArn: string) {
  await eventRule(session, {
    name: 'health-events',
    tags: { component: 'on-call' },
    on: { source: 'aws.health' },
    targetArn: topicArn,
  });
}

/** Publishes a function under an alias and returns the alias's ARN. */
export async function publish(session: Session, functionArn: string) {
  const lambda = new LambdaClient(session.settings);
  const { Version } = await lambda.send(
    new PublishVersionCommand({ FunctionName: functionArn }),
  );
  const { AliasArn = '' } = await lambda.send(
    new CreateAliasCommand({
      FunctionName: functionArn,
      Name: 'live',
      FunctionVersion: Version,
    }),
  );
  return AliasArn;
}

/** Lets the CloudWatch agent of instances report their memory. */
export async function reportMemory(session: Session, instanceIds: string[]) {
  await new CloudWatchClient(session.settings).send(
    new PutMetricDataCommand({
      Namespace: 'CWAgent',
      MetricData: instanceIds.map(Value => ({
        MetricName: 'mem_used_percent',
        Dimensions: [{ Name: 'InstanceId', Value }],
        Timestamp: new Date(session.now.getTime() - 3_600_000),
        Value: 48,
      })),
    }),
  );
}
