/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

/** One statement of a resource policy, reduced to what checks look at. */
export const statementSchema = z.object({
  effect: z.enum(['Allow', 'Deny']),
  /** `*`, `AWS:<arn or account>`, `Service:<name>`, `Federated:<name>` … */
  principals: z.array(z.string()),
  actions: z.array(z.string()),
  /** Condition keys in lower case, such as `aws:sourcearn`. */
  conditionKeys: z.array(z.string()),
});

/** @public */
export type Statement = z.infer<typeof statementSchema>;

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === 'string',
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function principalsOf(principal: unknown): string[] {
  if (!isRecord(principal)) {
    return list(principal);
  }
  return Object.entries(principal).flatMap(([kind, who]) =>
    list(who).map(name => (name === '*' ? '*' : `${kind}:${name}`)),
  );
}

/**
 * Reads the statements of a policy document.
 *
 * @param document - JSON text as the APIs give it; absent means no policy
 * @throws SyntaxError when the text is not JSON.
 */
export function readStatements(document: string | undefined): Statement[] {
  if (!document) {
    return [];
  }
  const policy: unknown = JSON.parse(document);
  const statements = isRecord(policy) ? policy.Statement : undefined;
  return (Array.isArray(statements) ? statements : [statements])
    .filter(isRecord)
    .map(statement => ({
      effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
      principals: principalsOf(statement.Principal),
      actions: list(statement.Action),
      conditionKeys: Object.values(
        isRecord(statement.Condition) ? statement.Condition : {},
      )
        .filter(isRecord)
        .flatMap(keys => Object.keys(keys))
        .map(key => key.toLowerCase()),
    }));
}
