/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { celMap, CelMap, CelValue } from '@bufbuild/cel';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  AssessContext,
  FindingFacts,
  Resource,
} from 'backstage-plugin-well-architected-node';
import { Bindings } from './cel/Expression';
import { DataSchema, Shape, shapeOf } from './cel/shape';
import { toCelMap, toCelValue } from './cel/toCelValue';

const resources = new WeakMap<Resource, CelMap>();

/** A resource as rules see it; made once per resource. */
export function bindResource(resource: Resource): CelMap {
  const { createdAt, tags, data, ...facts } = resource;
  const bound =
    resources.get(resource) ??
    celMap(
      new Map([
        ...toCelMap(facts).entries(),
        ['tags', toCelMap(tags)] as const,
        ['data', toCelMap(data)] as const,
        ...(createdAt
          ? [['createdAt', timestampFromDate(new Date(createdAt))] as const]
          : []),
      ] as Iterable<[string, CelValue]>),
    );
  resources.set(resource, bound);
  return bound;
}

/** What a rule may use while a resource is judged. */
export function bindAssessment(
  resource: Resource,
  context: AssessContext,
): Bindings {
  const { now, account, regions, parameters } = context;
  return {
    resource: bindResource(resource),
    environment: context.environmentOf(resource) ?? '',
    account: toCelMap(account),
    regions: toCelValue(regions),
    parameters: toCelMap(parameters),
    now: timestampFromDate(now) as unknown as CelValue,
  };
}

/** What a text about a finding may use. */
export function bindFinding(facts: FindingFacts): Bindings {
  const { parameters, entity, names, failed, total, accounts, regions } = facts;
  const { message, monthlyWasteUsd } = facts;
  return {
    finding: toCelMap({
      ...{ entity, names, failed, total, accounts, regions, message },
      monthlyWasteUsd,
    }),
    parameters: toCelMap(parameters),
  };
}

const object = (...names: string[]): DataSchema => ({
  type: 'object',
  properties: Object.fromEntries(names.map(name => [name, {}])),
});

/** Names in a rule's expressions and messages, besides `resource`. */
export function assessmentScope(
  parameters: object,
): Map<string, Shape | undefined> {
  return new Map([
    ['environment', shapeOf({ type: 'string' })],
    ['account', shapeOf(object('id', 'name', 'environment'))],
    ['regions', shapeOf({ type: 'array', items: { type: 'string' } })],
    ['parameters', shapeOf(object(...Object.keys(parameters)))],
    ['now', undefined],
    ['inventory', undefined],
  ]);
}

/** Names in a rule's texts about a finding. */
export function findingScope(
  parameters: object,
): Map<string, Shape | undefined> {
  const finding = object(
    ...['names', 'failed', 'total', 'accounts', 'regions', 'message'],
    ...['entity', 'monthlyWasteUsd'],
  );
  return new Map([
    ['finding', shapeOf(finding)],
    ['parameters', shapeOf(object(...Object.keys(parameters)))],
  ]);
}
