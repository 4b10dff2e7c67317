/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ZodType } from 'zod';
import { Readable } from './readable';
import { CollectedResource, Resource } from './resource';

/**
 * SDK operations as `service:Operation`, each with the IAM action(s) that
 * permit it. Often, but not always, they have the same name.
 *
 * @public
 */
export type ApiCalls = Record<string, string | string[]>;

/** Any SDK client class. @public */
export type ClientClass<C> = abstract new (configuration: never) => C;

/** What `collect` may use. @public */
export interface CollectContext<TDetail extends string = string> {
  accountId: string;
  /** Region being read; for global collectors the one to send requests to. */
  region: string;
  /** ISO 8601; the moment of this run. */
  now: string;
  signal: AbortSignal;
  /** Shared client of this class for this account and Region. */
  client<C>(clientClass: ClientClass<C>, options?: { region?: string }): C;
  /** True when an enabled check needs this detail. */
  wants(detail: TDetail): boolean;
  /**
   * Runs the calls of one declared detail. Not wanted, denied or failed gives
   * an `Unread` with the reason and the missing action instead of throwing.
   * "Not found" answers that mean something are handled inside `read`.
   */
  detail<T>(detail: TDetail, read: () => Promise<T>): Promise<Readable<T>>;
  /**
   * Maps items with bounded concurrency, keeping their order. An item that is
   * gone by the time it is described (not found) is left out.
   */
  each<T, R>(
    items: Iterable<T> | AsyncIterable<T>,
    read: (item: T) => Promise<R>,
  ): AsyncGenerator<R>;
}

/** @public */
export interface CollectorOptions<
  TType extends string,
  TData,
  TDetail extends string,
> {
  /** Kebab case, the name of the file. */
  id: string;
  type: TType;
  /** For sentences such as "0 DynamoDB tables found". */
  noun: { one: string; many: string };
  /** Global services are read once per account. */
  scope: 'global' | 'regional';
  /** Region that a global service is read from; `us-east-1` by default. */
  globalRegion?: string;
  /** Calls without which there is nothing to yield. */
  list: ApiCalls;
  /** Calls that only run when a check needs what they give. */
  details?: Record<TDetail, ApiCalls>;
  /**
   * `tags` marks the collector whose resources carry the tags of all others:
   * they are joined by ARN and not kept as resources.
   */
  provides?: 'tags';
  schema: ZodType<TData>;
  /** A healthy resource, for the examples of checks. */
  sample: CollectedResource<TData>;
  collect(
    context: CollectContext<TDetail>,
  ): AsyncGenerator<CollectedResource<TData>, void>;
}

/** @public */
export interface Collector<
  TType extends string = string,
  TData = never,
  TDetail extends string = string,
> extends Omit<CollectorOptions<TType, TData, TDetail>, 'sample'> {
  /** This collector with the details that a check needs. */
  with(...details: TDetail[]): CollectorNeed<TType, TData>;
  /** A healthy resource with some things changed, for examples and tests. */
  sample(
    overrides?: Partial<Omit<Resource<TType, TData>, 'type' | 'data'>> & {
      data?: Partial<TData>;
    },
  ): Resource<TType, TData>;
}

/** Whatever tells the type of its resources: a collector. @public */
export interface ResourceSource<TType extends string, TData> {
  type: TType;
  sample(): Resource<TType, TData>;
}

/** A collector and the details of it that a check needs. @public */
export interface CollectorNeed<TType extends string = string, TData = unknown> {
  /** Never set: carries the types only. */
  readonly resource?: Resource<TType, TData>;
  collector: AnyCollector;
  details: string[];
}

/** A collector whose types are not known. @public */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of collectors has no common data type
export type AnyCollector = Collector<string, any, any>;

const SAMPLE_ACCOUNT = '111122223333';
const SAMPLE_REGION = 'eu-west-1';

/**
 * Defines a collector: one file, one resource type.
 *
 * @throws Error when the sample does not satisfy the schema or the id is not
 * kebab case, so that a broken file fails at once.
 * @public
 */
export function defineCollector<
  const TType extends string,
  TData,
  TDetail extends string = never,
>(
  options: CollectorOptions<TType, TData, TDetail>,
): Collector<TType, TData, TDetail> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(options.id)) {
    throw new Error(`Collector id '${options.id}' must be kebab case`);
  }
  const parsed = options.schema.safeParse(options.sample.data);
  if (!parsed.success) {
    throw new Error(
      `Sample of collector '${options.id}' does not fit its schema: ${parsed.error.message}`,
    );
  }
  const { sample: healthy, ...rest } = options;
  const collector: Collector<TType, TData, TDetail> = {
    ...rest,
    with: (...details) => ({ collector, details }),
    sample: (overrides = {}) => {
      const { data, ...fields } = overrides;
      const id = fields.id ?? healthy.id;
      const ownArn =
        fields.id === undefined
          ? healthy.arn
          : healthy.arn?.split(healthy.id).join(fields.id);
      return {
        tags: {},
        region: options.scope === 'global' ? 'global' : SAMPLE_REGION,
        accountId: SAMPLE_ACCOUNT,
        ...healthy,
        name: fields.id ?? healthy.name ?? healthy.id,
        ...(ownArn ? { arn: ownArn } : {}),
        ...fields,
        id,
        type: options.type,
        data: { ...healthy.data, ...data } as TData,
      };
    },
  };
  return collector;
}
