/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountConnection,
  AnyCollector,
  runCollector,
} from 'backstage-plugin-well-architected-node';
import { createConnection } from '../../../plugins/well-architected-backend-module-aws/src/aws/createConnection';
import { declaredActions } from '../../../plugins/well-architected-backend-module-aws/src/aws/declaredActions';
import { credentialsFor } from '../index';
import { PRODUCTION, useEmulator } from '../tests/support';

const REGION = 'eu-central-1';

/**
 * An emulator, and `read`, which runs one collector against it as the engine
 * does: in one Region, or once for the account.
 */
export function useCollectors(options: { region?: string } = {}) {
  const { running, settings } = useEmulator();
  const { region = REGION } = options;
  const opened: AccountConnection[] = [];
  afterEach(() => opened.splice(0).forEach(one => one.close()));
  return {
    running,
    settings,
    region,
    /**
     * @param read.details - all that the collector declares, unless given
     * @param read.now - ISO 8601; the moment of the run
     */
    async read(
      collector: AnyCollector,
      read: { details?: string[]; now?: string } = {},
    ) {
      const connection = await createConnection({
        accountId: PRODUCTION,
        regions: [region],
        declared: declaredActions([collector]),
        settings: {
          endpointUrl: running.proxy.url,
          credentials: async () => credentialsFor(PRODUCTION),
          maxAttempts: 2,
        },
      });
      opened.push(connection);
      return runCollector({
        collector,
        connection,
        details: new Set(read.details ?? Object.keys(collector.details ?? {})),
        region: collector.scope === 'global' ? 'global' : region,
        now: read.now ?? '2026-09-07T06:30:00.000Z',
        signal: new AbortController().signal,
      });
    },
  };
}

/** What stands where a denied detail would be. */
export const unreadBecauseOf = (action: string) => ({
  unread: expect.objectContaining({ reason: 'ACCESS_DENIED', action }),
});
