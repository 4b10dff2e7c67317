/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { Session, Tags } from './session';

/** A log group in use; without a retention it keeps its lines for ever. */
export async function logGroup(
  session: Session,
  options: { name: string; tags: Tags; retentionDays?: number },
) {
  const { name: logGroupName, tags, retentionDays } = options;
  const logs = new CloudWatchLogsClient(session.settings);
  await logs.send(new CreateLogGroupCommand({ logGroupName, tags }));
  await writeLog(session, logGroupName);
  if (retentionDays) {
    await logs.send(
      new PutRetentionPolicyCommand({
        logGroupName,
        retentionInDays: retentionDays,
      }),
    );
  }
}

/** Puts one line into a log group, so that it is a log group in use. */
export async function writeLog(session: Session, logGroupName: string) {
  const logs = new CloudWatchLogsClient(session.settings);
  const logStreamName = 'main';
  await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
  await logs.send(
    new PutLogEventsCommand({
      logGroupName,
      logStreamName,
      logEvents: [{ timestamp: Date.now(), message: 'started' }],
    }),
  );
}
