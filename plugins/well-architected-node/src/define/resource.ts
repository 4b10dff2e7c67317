/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Readable } from './readable';

/**
 * One resource of an account as a collector read it.
 *
 * @public
 */
export interface Resource<TType extends string = string, TData = JsonObject> {
  /** CloudFormation-style type, such as `AWS::DynamoDB::Table`. */
  type: TType;
  /**
   * What it is within its type where the type does not say it all, such as the
   * engine of a database.
   */
  variant?: string;
  /** Unique for its type in its account and Region. */
  id: string;
  /** Name that people know it by. */
  name: string;
  arn?: string;
  /** Region code, or `global`. */
  region: string;
  accountId: string;
  tags: Record<string, string>;
  /** ISO 8601; absent where the API does not tell. */
  createdAt?: string;
  /** ARNs of the resources that it belongs to; it shares their scope. */
  parents?: string[];
  data: TData;
}

/** What a collector yields; the engine adds type, account and Region. @public */
export type CollectedResource<TData = JsonObject> = Omit<
  Resource<string, TData>,
  'type' | 'accountId' | 'region' | 'tags' | 'name'
> & {
  /** The id where there is no better name. */
  name?: string;
  /** Tags that came with the list; the tagging collector adds the others. */
  tags?: Record<string, string>;
  /** Only where it differs from the Region being read. */
  region?: string;
};

/** Values of one metric, oldest first. @public */
export interface MetricSeries {
  /** ISO 8601 start of each period, same length as `values`. */
  timestamps: string[];
  values: number[];
  periodSeconds: number;
}

/**
 * Metric that a check needs for a resource.
 *
 * @public
 */
export interface MetricSpec<R = Resource> {
  namespace: string;
  name: string;
  /** `Average`, `Sum`, `Maximum`, `SampleCount`, `p95` … */
  stat: string;
  periodSeconds: number;
  /** How far back to look. */
  days: number;
  /** Fewer data points than this are unknown, never a verdict. */
  minPoints: number;
  /** Undefined when the metric makes no sense for this resource. */
  dimensions: (resource: R) => Record<string, string> | undefined;
}

/** @public */
export type CollectionState =
  | 'ok'
  | 'denied'
  | 'throttled'
  | 'region-disabled'
  | 'opt-in-required'
  | 'support-plan-required'
  | 'error';

/** How reading one collector in one Region went. @public */
export interface CollectionStatus {
  /** Collector id. */
  collector: string;
  /** Resource type that it yields. */
  type: string;
  region: string;
  status: CollectionState;
  /** One sentence; absent when ok. */
  reason?: string;
  missingAction?: string;
  /** Resources found. */
  count: number;
}

/**
 * Everything that was read from one account in one run. Also the format of a
 * recording.
 *
 * @public
 */
export interface Inventory {
  version: 1;
  accountId: string;
  regions: string[];
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; the moment that checks take for now. */
  finishedAt: string;
  /** Calls by `service:Operation`. */
  apiCalls: Record<string, number>;
  /** Those of them that failed after all retries; absent where nobody counts. */
  failedCalls?: Record<string, number>;
  collection: CollectionStatus[];
  resources: Resource[];
  /** By the key that `metricKey` computes. */
  metrics: Record<string, Readable<MetricSeries>>;
}
