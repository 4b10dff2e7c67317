/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

/** One statement of a policy with lists where IAM allows a single text. */
export const statementSchema = z.object({
  effect: z.enum(['Allow', 'Deny']),
  /** Absent when the statement says `NotAction`. */
  actions: z.array(z.string()).optional(),
  /** Absent when the statement says `NotResource`. */
  resources: z.array(z.string()).optional(),
  /** It has a `Condition`. */
  conditional: z.boolean(),
});

/** @see statementSchema */
export type PolicyStatement = z.infer<typeof statementSchema>;

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform(value => [value].flat())
  .optional();
const documentSchema = z.object({
  Statement: z
    .union([z.unknown().array(), z.unknown()])
    .transform(value => [value].flat())
    .pipe(
      z.array(
        z.object({
          Effect: z.enum(['Allow', 'Deny']),
          Action: texts,
          Resource: texts,
          Condition: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    ),
});

/**
 * Statements of a policy document as IAM delivers it (URL-encoded JSON).
 *
 * @throws Error when the text is no policy document: the list is then unread,
 * never empty.
 */
export function readStatements(
  document: string | undefined,
): PolicyStatement[] {
  const { Statement } = documentSchema.parse(
    JSON.parse(decodeURIComponent(document ?? '')),
  );
  return Statement.map(({ Effect, Action, Resource, Condition }) => ({
    effect: Effect,
    ...(Action ? { actions: Action } : {}),
    ...(Resource ? { resources: Resource } : {}),
    conditional: Object.keys(Condition ?? {}).length > 0,
  }));
}
