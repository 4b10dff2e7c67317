/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  CollectionStatus,
  CollectorNeed,
  Inventory,
  Resource,
  ResourceSource,
  UnknownError,
} from '../define';
import { unknownReasonOf } from './unknownReasonOf';

type Source = Pick<AnyCollector, 'type'> | CollectorNeed;
type Key = (resource: never) => string | string[] | undefined;

const typeOf = (source: Source) =>
  'collector' in source ? source.collector.type : source.type;

/**
 * An inventory arranged so that no check ever walks all of it: resources by
 * type and Region, indexes built once per snapshot.
 *
 * @internal
 */
export class InventoryIndex {
  private readonly byType = new Map<string, Resource[]>();
  private readonly byTypeAndRegion = new Map<string, Resource[]>();
  private readonly statuses = new Map<string, CollectionStatus[]>();
  private readonly indexes = new Map<
    string,
    Map<Key, Map<string, Resource[]> | UnknownError>
  >();

  constructor(readonly inventory: Inventory) {
    for (const resource of inventory.resources) {
      push(this.byType, resource.type, resource);
      push(
        this.byTypeAndRegion,
        `${resource.type}|${resource.region}`,
        resource,
      );
    }
    for (const status of inventory.collection) {
      push(this.statuses, status.type, status);
    }
  }

  get types(): string[] {
    return [...this.byType.keys()];
  }

  /** Resources of a type, known or not completely known. */
  resources(type: string): Resource[] {
    return this.byType.get(type) ?? [];
  }

  /** How reading a type went, one status per Region. */
  statusesOf(type: string): CollectionStatus[] {
    return this.statuses.get(type) ?? [];
  }

  /**
   * All resources of a type, in the account or in one Region.
   *
   * @throws UnknownError unless all of them were read.
   */
  all<T extends string, D>(
    source: CollectorNeed<T, D> | ResourceSource<T, D>,
    region?: string,
  ): Resource<T, D>[] {
    const type = typeOf(source);
    const statuses = this.statusesOf(type);
    if (statuses.length === 0) {
      throw new UnknownError({
        reason: 'NOT_COLLECTED',
        message: `${type} was not collected in account ${this.inventory.accountId}`,
      });
    }
    const problem = statuses.find(
      s =>
        s.status !== 'ok' &&
        (region === undefined || s.region === region || s.region === 'global'),
    );
    if (problem) {
      throw new UnknownError({
        reason: unknownReasonOf(problem.status),
        message:
          problem.reason ?? `${type} in ${problem.region} could not be read`,
        missingAction: problem.missingAction,
      });
    }
    const found =
      region === undefined
        ? this.byType.get(type)
        : this.byTypeAndRegion.get(`${type}|${region}`);
    return (found ?? []) as Resource<T, D>[];
  }

  /**
   * Like `all`, by key; built once per key function. What the key function
   * could not know of one resource is not asked again for every subject.
   */
  index<T extends string, D>(
    source: CollectorNeed<T, D> | ResourceSource<T, D>,
    key: (resource: Resource<T, D>) => string | string[] | undefined,
    region?: string,
  ): ReadonlyMap<string, Resource<T, D>[]> {
    const all = this.all(source, region);
    const place = `${typeOf(source)}|${region ?? ''}`;
    const byKey = this.indexes.get(place) ?? new Map();
    this.indexes.set(place, byKey);
    const built = byKey.get(key) ?? buildIndex(all, key);
    byKey.set(key, built);
    if (built instanceof UnknownError) {
      throw built;
    }
    return built;
  }
}

function buildIndex<R>(
  resources: R[],
  key: (resource: R) => string | string[] | undefined,
): Map<string, R[]> | UnknownError {
  const index = new Map<string, R[]>();
  try {
    for (const resource of resources) {
      const keys = key(resource) ?? [];
      for (const k of Array.isArray(keys) ? keys : [keys]) {
        push(index, k, resource);
      }
    }
  } catch (error) {
    if (error instanceof UnknownError) {
      return error;
    }
    throw error;
  }
  return index;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
