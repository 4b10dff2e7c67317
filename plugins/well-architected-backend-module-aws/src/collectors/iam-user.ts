/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * IAM users and the root user of one account, from the credential report.
 *
 * Calls: iam:GenerateCredentialReport (again every two seconds until the report
 * is complete, one minute at most), iam:GetCredentialReport.
 * IAM: the actions of the same names. The report is a transient object; AWS
 * renews it at most every four hours, so a user created since is missing.
 * Global, read once per account.
 * Cost of a run: two to a few calls per account, whatever the number of users.
 */
import { setTimeout as delay } from 'node:timers/promises';
import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { parse } from 'csv-parse/sync';
import {
  CollectedResource,
  defineCollector,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { promised } from '../support/promised';

const ROOT = '<root_account>';
const POLL_MS = 2_000;
const MAX_POLLS = 30;

const schema = z.object({
  isRoot: z.boolean(),
  /** Undefined for the root user: the report does not tell. */
  passwordEnabled: z.boolean().optional(),
  /** ISO 8601; absent when never used or not known. */
  passwordLastUsed: z.string().optional(),
  mfaActive: z.boolean(),
  /** Access keys that exist; `lastUsed` is absent when never used. */
  accessKeys: z.array(
    z.object({
      number: z.number(),
      active: z.boolean(),
      lastRotated: z.string().optional(),
      lastUsed: z.string().optional(),
    }),
  ),
});

type UserData = z.infer<typeof schema>;

export default defineCollector({
  id: 'iam-user',
  type: 'AWS::IAM::User',
  noun: { one: 'IAM user', many: 'IAM users' },
  scope: 'global',
  list: {
    'iam:GenerateCredentialReport': 'iam:GenerateCredentialReport',
    'iam:GetCredentialReport': 'iam:GetCredentialReport',
  },
  schema,
  sample: {
    id: 'deploy-bot',
    arn: 'arn:aws:iam::111122223333:user/deploy-bot',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      isRoot: false,
      passwordEnabled: false,
      mfaActive: false,
      accessKeys: [],
    },
  },
  async *collect(ctx) {
    const iam = ctx.client(IAMClient);
    for (let poll = 0; ; poll++) {
      const { State } = await iam.send(new GenerateCredentialReportCommand());
      if (State === 'COMPLETE') {
        break;
      }
      if (poll === MAX_POLLS) {
        throw new Error('IAM did not finish the credential report in a minute');
      }
      await delay(POLL_MS, undefined, { signal: ctx.signal });
    }
    const { Content } = await iam.send(new GetCredentialReportCommand());
    const rows = parse(Buffer.from(promised(Content, 'Content')), {
      columns: true,
    }) as Record<string, string>[];
    yield* rows.map(toUser);
  },
});

/** `N/A`, `no_information`, `not_supported` and the like become undefined. */
function toIso(text: string | undefined): string | undefined {
  const time = text ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function toUser(row: Record<string, string>): CollectedResource<UserData> {
  const isRoot = row.user === ROOT;
  const lastUsed = toIso(row.password_last_used);
  return {
    id: row.user,
    name: isRoot ? 'root user' : row.user,
    arn: row.arn,
    createdAt: toIso(row.user_creation_time),
    data: {
      isRoot,
      ...(isRoot ? {} : { passwordEnabled: row.password_enabled === 'true' }),
      ...(lastUsed ? { passwordLastUsed: lastUsed } : {}),
      mfaActive: row.mfa_active === 'true',
      accessKeys: [1, 2].flatMap(number => {
        const active = row[`access_key_${number}_active`] === 'true';
        const rotated = toIso(row[`access_key_${number}_last_rotated`]);
        const used = toIso(row[`access_key_${number}_last_used_date`]);
        return active || rotated
          ? [
              {
                number,
                active,
                ...(rotated ? { lastRotated: rotated } : {}),
                ...(used ? { lastUsed: used } : {}),
              },
            ]
          : [];
      }),
    },
  };
}
