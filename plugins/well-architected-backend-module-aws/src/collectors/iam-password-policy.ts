/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Password policy of one account.
 *
 * Calls: iam:GetAccountPasswordPolicy. "No such entity" is a real answer: the
 * account has no policy of its own.
 * IAM: iam:GetAccountPasswordPolicy.
 * Global, read once per account.
 * Cost of a run: one call per account.
 */
import {
  GetAccountPasswordPolicyCommand,
  IAMClient,
  NoSuchEntityException,
  PasswordPolicy,
} from '@aws-sdk/client-iam';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'iam-password-policy',
  type: 'AWS::IAM::AccountPasswordPolicy',
  noun: { one: 'password policy', many: 'password policies' },
  scope: 'global',
  list: { 'iam:GetAccountPasswordPolicy': 'iam:GetAccountPasswordPolicy' },
  schema: z.object({
    /** False: AWS defaults apply. */
    custom: z.boolean(),
    minimumLength: z.number(),
    reusePrevention: z.number(),
    maxAgeDays: z.number().optional(),
    requires: z.array(z.enum(['upper', 'lower', 'numbers', 'symbols'])),
  }),
  sample: {
    id: 'password-policy',
    data: {
      custom: true,
      minimumLength: 14,
      reusePrevention: 24,
      requires: ['upper', 'lower', 'numbers', 'symbols'],
    },
  },
  async *collect(ctx) {
    const policy = await readPolicy(ctx.client(IAMClient));
    const requires = {
      upper: policy?.RequireUppercaseCharacters,
      lower: policy?.RequireLowercaseCharacters,
      numbers: policy?.RequireNumbers,
      symbols: policy?.RequireSymbols,
    };
    yield {
      id: 'password-policy',
      data: {
        custom: policy !== undefined,
        // The length that AWS enforces where the account sets none.
        minimumLength: policy?.MinimumPasswordLength ?? 8,
        reusePrevention: policy?.PasswordReusePrevention ?? 0,
        ...(policy?.MaxPasswordAge
          ? { maxAgeDays: policy.MaxPasswordAge }
          : {}),
        requires: (Object.keys(requires) as (keyof typeof requires)[]).filter(
          kind => requires[kind],
        ),
      },
    };
  },
});

async function readPolicy(
  client: IAMClient,
): Promise<PasswordPolicy | undefined> {
  try {
    const answer = await client.send(new GetAccountPasswordPolicyCommand());
    return answer.PasswordPolicy;
  } catch (error) {
    if (error instanceof NoSuchEntityException) {
      return undefined;
    }
    throw error;
  }
}
