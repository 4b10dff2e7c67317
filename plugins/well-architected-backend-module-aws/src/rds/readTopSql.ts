/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DescribeDimensionKeysCommand, PIClient } from '@aws-sdk/client-pi';

/** The statement that loads a database most. */
export interface TopSql {
  /** Hash of the statement without its values; never the statement. */
  digest: string;
  /** Average number of sessions that run it at a time (db.load.avg). */
  load: number;
}

const DAY_MS = 86_400_000;

/**
 * The statement with the largest share of the load of the last 24 hours by
 * Performance Insights; null when nothing ran. Only the digest is asked for,
 * so no text of a statement leaves AWS.
 *
 * @param options.resourceId - `DbiResourceId` of the instance
 * @param options.now - ISO 8601
 */
export async function readTopSql(options: {
  client: PIClient;
  engine: string;
  resourceId: string;
  now: string;
}): Promise<TopSql | null> {
  const { client, engine, resourceId, now } = options;
  const isDocumentDb = engine === 'docdb';
  const group = isDocumentDb ? 'db.query_tokenized' : 'db.sql_tokenized';
  const { Keys } = await client.send(
    new DescribeDimensionKeysCommand({
      ServiceType: isDocumentDb ? 'DOCDB' : 'RDS',
      Identifier: resourceId,
      Metric: 'db.load.avg',
      StartTime: new Date(Date.parse(now) - DAY_MS),
      EndTime: new Date(now),
      PeriodInSeconds: 3600,
      GroupBy: { Group: group, Dimensions: [`${group}.id`], Limit: 1 },
    }),
  );
  const [top] = Keys ?? [];
  const digest = top?.Dimensions?.[`${group}.id`];
  return digest ? { digest, load: top.Total ?? 0 } : null;
}
