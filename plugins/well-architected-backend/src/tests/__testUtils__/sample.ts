/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { collectors } from 'backstage-plugin-well-architected-backend-module-aws';
import { AnyCollector, Resource } from 'backstage-plugin-well-architected-node';

/** A collector that is built, by id. */
export function collectorOf(id: string): AnyCollector {
  const collector = collectors.find(one => one.id === id);
  if (!collector) {
    throw new Error(`There is no collector '${id}'`);
  }
  return collector;
}

/** What the collector yields, with changes. */
export function sample(
  collector: string,
  data: object,
  changes: { id?: string; tags?: Record<string, string> } = {},
): Resource {
  const one: Resource = collectorOf(collector).sample(changes);
  return { ...one, data: { ...one.data, ...data } };
}
