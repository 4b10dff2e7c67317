/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

/** The part of JSON Schema that tells which properties there are. */
export interface DataSchema {
  type?: string;
  properties?: Record<string, DataSchema>;
  additionalProperties?: DataSchema | boolean;
  items?: DataSchema;
  anyOf?: DataSchema[];
}

/** What a value may be, as far as it is known: one of several. */
export type Shape = Alternative[];

export interface Alternative {
  schema: DataSchema;
  /** The collector whose list, resource or data this is. */
  owner?: { collector: AnyCollector; part: 'list' | 'resource' | 'data' };
  /** Of a list that an expression makes. */
  element?: Shape;
}

const TEXT: DataSchema = { type: 'string' };

const RESOURCE: DataSchema = {
  type: 'object',
  properties: {
    type: TEXT,
    id: TEXT,
    name: TEXT,
    arn: TEXT,
    region: TEXT,
    accountId: TEXT,
    tags: { type: 'object', additionalProperties: TEXT },
    createdAt: {},
    parents: { type: 'array', items: TEXT },
    data: {},
  },
};

const dataSchemas = new WeakMap<AnyCollector, DataSchema>();

/** Which properties the data of a collector's resources have. */
function dataSchemaOf(collector: AnyCollector): DataSchema {
  const schema =
    dataSchemas.get(collector) ??
    (z.toJSONSchema(collector.schema, {
      unrepresentable: 'any',
    }) as DataSchema);
  dataSchemas.set(collector, schema);
  return schema;
}

/** The shape of a resource of one of these collectors. */
export function resourceShape(collectors: AnyCollector[]): Shape {
  return collectors.map(collector => ({
    schema: RESOURCE,
    owner: { collector, part: 'resource' },
  }));
}

/** The shape of all resources of a collector. */
export function listShape(collector: AnyCollector): Shape {
  return [{ schema: { type: 'array' }, owner: { collector, part: 'list' } }];
}

/** The shape of plain data. */
export function shapeOf(schema: DataSchema): Shape {
  return [{ schema }];
}

/** A property with a call of its own, which may be missing. */
export function isReadable(schema: DataSchema): boolean {
  return schema.anyOf?.some(s => s.properties?.unread !== undefined) ?? false;
}

/** The alternatives that hold a value: neither null nor unread. */
function valuesOf(schema: DataSchema): Shape {
  return schema.anyOf
    ? schema.anyOf
        .filter(s => s.type !== 'null' && s.properties?.unread === undefined)
        .flatMap(valuesOf)
    : [{ schema }];
}

function fieldOf(
  { schema, owner }: Alternative,
  field: string,
): Shape | undefined | 'none' {
  if (owner?.part === 'resource' && field === 'data') {
    const { collector } = owner;
    return [
      { schema: dataSchemaOf(collector), owner: { collector, part: 'data' } },
    ];
  }
  if (schema.properties) {
    return Object.hasOwn(schema.properties, field)
      ? valuesOf(schema.properties[field])
      : 'none';
  }
  const { additionalProperties: others } = schema;
  if (typeof others === 'object') {
    return valuesOf(others);
  }
  return schema.type === undefined || schema.type === 'object'
    ? undefined
    : 'none';
}

/**
 * The shape of a property; undefined where anything may be there.
 *
 * @throws Error when no alternative has such a property.
 */
export function selectShape(shape: Shape, field: string): Shape | undefined {
  const found = shape.map(alternative => fieldOf(alternative, field));
  if (found.length > 0 && found.every(f => f === 'none')) {
    const names = [
      ...new Set(shape.flatMap(s => Object.keys(s.schema.properties ?? {}))),
    ].sort();
    throw new Error(
      names.length > 0
        ? `has no '${field}', it has ${names.join(', ')}`
        : `is of type ${shape[0].schema.type} and has no '${field}'`,
    );
  }
  return found.some(f => f === undefined)
    ? undefined
    : found.flatMap(f => (Array.isArray(f) ? f : []));
}

/** The shape of what a loop over this value runs through. */
export function elementShape(shape: Shape): Shape | undefined {
  const elements = shape.map(({ schema, owner, element }) => {
    if (element) {
      return element;
    }
    if (owner?.part === 'list') {
      return resourceShape([owner.collector]);
    }
    return schema.type === 'object'
      ? shapeOf(TEXT)
      : schema.items && valuesOf(schema.items);
  });
  return elements.some(e => e === undefined)
    ? undefined
    : elements.flatMap(e => e ?? []);
}
