/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector, Resource } from '../define';

/**
 * Gives every resource the tags that the tagging collectors found for its ARN
 * and drops the carriers. Tags that came with a resource win.
 *
 * @internal
 */
export function joinTags(options: {
  resources: Resource[];
  collectors: AnyCollector[];
}): Resource[] {
  const carriers = new Set(
    options.collectors.filter(c => c.provides === 'tags').map(c => c.type),
  );
  const tagsByArn = new Map<string, Record<string, string>>();
  for (const { type, arn, tags } of options.resources) {
    if (arn && carriers.has(type)) {
      tagsByArn.set(arn, { ...tagsByArn.get(arn), ...tags });
    }
  }
  return options.resources
    .filter(resource => !carriers.has(resource.type))
    .map(resource => {
      const found = resource.arn ? tagsByArn.get(resource.arn) : undefined;
      return found
        ? { ...resource, tags: { ...found, ...resource.tags } }
        : resource;
    });
}
