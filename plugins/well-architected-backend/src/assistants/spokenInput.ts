/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import type { AnyZodObject, ZodIssue } from 'zod/v3';
import { findHarm } from '../text/findHarm';

const quoted = (values: readonly unknown[]) =>
  values.map(value => `'${value}'`).join(', ');

function wordIssue(issue: ZodIssue, known: string[]): string {
  const field = `Input '${issue.path[0]}'`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `There is no input ${quoted(issue.keys)}; there is ${quoted(
        known,
      )}`;
    case 'invalid_enum_value':
      return `${field} must be one of ${quoted(issue.options)}, not '${
        issue.received
      }'`;
    case 'invalid_type':
      if (issue.path.length === 0) {
        return `The input must be an object with ${quoted(known)}`;
      }
      return issue.received === 'undefined'
        ? `${field} is missing`
        : `${field} must be a value of type ${issue.expected}, not ${issue.received}`;
    case 'too_small':
      return issue.type === 'string'
        ? `${field} is empty`
        : `${field} must be ${issue.minimum} at least`;
    case 'too_big':
      return issue.type === 'number'
        ? `${field} must be ${issue.maximum} at most`
        : `${field} is too long: ${issue.maximum} is the most`;
    default:
      return `${field} ${issue.message}`;
  }
}

/**
 * Makes a schema answer bad input with one sentence that names the field. The
 * registry would pass on the issues of zod as a block of JSON, which nobody who
 * talks to an assistant should have to read.
 *
 * Changes the schema it is given.
 */
export function spokenInput<Schema extends AnyZodObject>(
  schema: Schema,
): Schema {
  const safeParse = schema.safeParse.bind(schema);
  schema.safeParse = (data, params) => {
    const result = safeParse(data, params);
    if (!result.success) {
      throw new InputError(
        result.error.issues
          .map(issue => wordIssue(issue, Object.keys(schema.shape)))
          .join('; '),
      );
    }
    const harm = findHarm(result.data);
    if (harm) {
      throw new InputError(
        `Input '${harm.field}' has a character that no text here has: ${harm.character}`,
      );
    }
    return result;
  };
  return schema;
}
