/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EC2Client, paginateDescribeImages } from '@aws-sdk/client-ec2';

const BATCH = 100;

/**
 * When machine images were made, ISO 8601 by image id. Images that are gone or
 * no longer shared are left out.
 */
export async function readImageDates(
  client: EC2Client,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  const wanted = [...new Set(ids)].filter(Boolean);
  for (let start = 0; start < wanted.length; start += BATCH) {
    // A filter, because naming one image that is gone would fail them all.
    const Values = wanted.slice(start, start + BATCH);
    for await (const page of paginateDescribeImages(
      { client },
      { Filters: [{ Name: 'image-id', Values }], IncludeDeprecated: true },
    )) {
      for (const { ImageId, CreationDate } of page.Images ?? []) {
        if (ImageId && CreationDate) {
          dates.set(ImageId, new Date(CreationDate).toISOString());
        }
      }
    }
  }
  return dates;
}
