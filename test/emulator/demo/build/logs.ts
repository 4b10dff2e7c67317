/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { Session } from './session';

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
