/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { tagList } from '../build/session';
import { Telling } from './Telling';

/** Tags of types that the emulator's tagging API does not know. */
export function tellTags({ proxy, session }: Telling) {
  proxy.amend('resourcegroupstaggingapi:GetResources', (body, call) => {
    const own = [...session.tagged].filter(
      ([arn]) =>
        (arn.split(':')[3] || 'us-east-1') === call.region &&
        !body.PaginationToken,
    );
    return {
      ...body,
      ResourceTagMappingList: [
        ...((body.ResourceTagMappingList as object[]) ?? []),
        ...own.map(([ResourceARN, tags]) => ({
          ResourceARN,
          Tags: tagList(tags),
        })),
      ],
    };
  });
}
