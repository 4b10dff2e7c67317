/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Request } from 'express';
import { spec } from '../schema/openapi/generated/router';

interface Schema {
  $ref?: string;
  properties?: object;
}

interface Operation {
  requestBody?: { content?: Record<string, { schema?: Schema } | undefined> };
}

const schemas = (spec.components?.schemas ?? {}) as Record<string, Schema>;

function isOperation(schema: unknown): schema is Operation {
  return typeof schema === 'object' && schema !== null;
}

/**
 * Fields of the body that the operation of this request does not know: the
 * validator only says that there are some.
 */
export function unknownBodyFields(request: Request): string[] {
  const { openapi } = request as { openapi?: { schema?: unknown } };
  const operation = openapi?.schema;
  const body: unknown = request.body;
  if (!isOperation(operation) || typeof body !== 'object' || body === null) {
    return [];
  }
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const { properties } =
    (schema?.$ref ? schemas[schema.$ref.split('/').at(-1)!] : schema) ?? {};
  return properties
    ? Object.keys(body).filter(field => !Object.hasOwn(properties, field))
    : [];
}
