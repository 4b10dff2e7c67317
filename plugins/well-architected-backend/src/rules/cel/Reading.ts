/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { isReadable, Shape } from './shape';

/** What an expression reads, and what is wrong with it. */
export class Reading {
  readonly problems = new Set<string>();
  /** Details that have to be read, by collector. */
  readonly details = new Map<AnyCollector, Set<string>>();
  /** Collectors that are read besides that of the resource. */
  readonly inventory = new Set<AnyCollector>();
  readsTags = false;

  /** Notes what a property needs to be read. */
  field(shape: Shape, field: string): void {
    for (const { owner, schema } of shape) {
      if (owner?.part === 'resource' && field === 'tags') {
        this.readsTags = true;
      }
      const property = schema.properties?.[field];
      if (owner?.part === 'data' && property && isReadable(property)) {
        const all = Object.keys(owner.collector.details ?? {});
        // Another name: which detail gives it is known to the collector alone.
        this.want(owner.collector, all.includes(field) ? [field] : all);
      }
    }
  }

  /** Notes that a value is looked at as a whole. */
  whole(shape: Shape | undefined): void {
    for (const { owner } of shape ?? []) {
      if (owner) {
        this.want(owner.collector, Object.keys(owner.collector.details ?? {}));
      }
    }
  }

  private want(collector: AnyCollector, details: string[]): void {
    const wanted = this.details.get(collector) ?? new Set();
    details.forEach(detail => wanted.add(detail));
    this.details.set(collector, wanted);
  }
}
