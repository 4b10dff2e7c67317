/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ApiContext } from '../service/types';
import { countRequest } from './countRequest';
import { tooManyRequests } from './tooManyRequests';
import { RefreshSubject } from './types';

/** The person who asks, or on whose behalf a service asks. */
function userOf(credentials: BackstageCredentials): string | undefined {
  const principal = credentials.principal as {
    type?: unknown;
    userEntityRef?: unknown;
  };
  return principal.type === 'user' &&
    typeof principal.userEntityRef === 'string'
    ? principal.userEntityRef
    : undefined;
}

/**
 * Counts a request for a fresh reading, in the database, so that the limits
 * hold over all replicas. A request that is refused counts nowhere. Services
 * on their own have no limit, what they ask for has.
 *
 * @throws TooManyRequestsError telling from when on it is allowed again.
 */
export async function permitRefresh(options: {
  context: Pick<ApiContext, 'knex' | 'now' | 'refreshLimits'>;
  credentials: BackstageCredentials;
  /** What is to be read again. */
  about: RefreshSubject;
}): Promise<void> {
  const { context, credentials, about } = options;
  const { withinMs, perEntity, perUser } = context.refreshLimits;
  const now = context.now();
  const user = userOf(credentials);
  // in this order always, or two requests could wait for one another
  const limits: { subject: RefreshSubject; limit: number }[] = [
    { subject: about, limit: perEntity },
    ...(user
      ? [{ subject: { kind: 'user' as const, ref: user }, limit: perUser }]
      : []),
  ];
  await context.knex.transaction(async trx => {
    for (const { subject, limit } of limits) {
      const next = await countRequest({ trx, subject, limit, withinMs, now });
      if (next) {
        throw tooManyRequests({ subject, limit, withinMs, now, next });
      }
    }
  });
}
