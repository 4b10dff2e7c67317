/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Collector } from 'backstage-plugin-well-architected-node';
import { useEmulator } from '../tests/support';
import { readCollector } from './readCollector';

/** An emulator, and `read`, which runs one collector against it. */
export function useCollectors() {
  const { running, settings } = useEmulator();
  return {
    running,
    settings,
    region: 'eu-central-1',
    read: <T extends string, D, N extends string>(
      collector: Collector<T, D, N>,
      options: { details?: N[] } = {},
    ) => readCollector({ collector, proxy: running.proxy, ...options }),
  };
}

/** What stands where a denied detail would be. */
export const unreadBecauseOf = (action: string) => ({
  unread: expect.objectContaining({ reason: 'ACCESS_DENIED', action }),
});
