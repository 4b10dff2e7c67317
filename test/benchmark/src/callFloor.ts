/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  Inventory,
} from 'backstage-plugin-well-architected-node';

/** A call as the emulator's proxy saw it. */
export interface SeenCall {
  service: string;
  operation: string;
  region: string;
  input: unknown;
}

/** How the calls of one operation compare with what they had to be. */
export interface OperationCalls {
  calls: number;
  floor: number;
}

/**
 * The fewest calls that give what was read, by `service:Operation`: each page
 * of a listing once, and of an operation that only describes details one call
 * per resource at most. What is above it was asked twice or for nothing. Pure.
 */
export function callFloor(options: {
  calls: SeenCall[];
  collectors: readonly AnyCollector[];
  inventory: Pick<Inventory, 'resources'>;
}): Record<string, OperationCalls> {
  const { calls, collectors, inventory } = options;
  const listing = new Set(collectors.flatMap(({ list }) => Object.keys(list)));
  const resourcesOf = (operation: string) =>
    collectors
      .filter(({ details = {} }) =>
        Object.values(details as Record<string, object>).some(
          declared => operation in declared,
        ),
      )
      .flatMap(({ type }) => inventory.resources.filter(r => r.type === type))
      .length;

  const requests = new Map<string, string[]>();
  for (const { service, operation, region, input } of calls) {
    const name = `${service}:${operation}`;
    const request = JSON.stringify([region, input]);
    requests.set(name, [...(requests.get(name) ?? []), request]);
  }
  return Object.fromEntries(
    [...requests].map(([name, all]) => {
      const distinct = new Set(all).size;
      const described = resourcesOf(name);
      const isDetail = !listing.has(name) && described > 0;
      return [
        name,
        {
          calls: all.length,
          floor: isDetail ? Math.min(distinct, described) : distinct,
        },
      ];
    }),
  );
}
