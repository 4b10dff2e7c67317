/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

const oneOrMany = z.union([z.string(), z.array(z.string())]);
const statementSchema = z.object({
  Effect: z.string(),
  Principal: z.union([z.string(), z.record(z.string(), oneOrMany)]).optional(),
  Action: oneOrMany.optional(),
  Condition: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.union([z.string(), z.boolean(), z.array(z.string())]),
      ),
    )
    .optional(),
});
const policySchema = z.object({
  Statement: z.union([z.array(z.unknown()), z.unknown()]),
});

const list = (value: string | string[] | undefined) =>
  value === undefined ? [] : [value].flat();

/**
 * True when a bucket policy denies every request of everybody that does not
 * come over TLS (`aws:SecureTransport` is false).
 *
 * @throws SyntaxError when the policy is not JSON.
 */
export function deniesInsecureTransport(policy: string): boolean {
  const { Statement } = policySchema.parse(JSON.parse(policy));
  return [Statement].flat().some(candidate => {
    const parsed = statementSchema.safeParse(candidate);
    if (!parsed.success || parsed.data.Effect !== 'Deny') {
      return false;
    }
    const { Principal, Action, Condition = {} } = parsed.data;
    const everybody =
      Principal === '*' ||
      (typeof Principal === 'object' && list(Principal.AWS).includes('*'));
    const everything = list(Action).some(a => a === '*' || a === 's3:*');
    const insecure = Object.entries(Condition).some(
      ([operator, keys]) =>
        /^Bool(IfExists)?$/.test(operator) &&
        Object.entries(keys).some(
          ([key, value]) =>
            key.toLowerCase() === 'aws:securetransport' &&
            [value].flat().map(String).includes('false'),
        ),
    );
    return everybody && everything && insecure;
  });
}
