/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { PartSummary } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';

/** Systems that are read of one domain; the API gives no longer page. */
const MOST_SYSTEMS = 500;

/** Domains that are unfolded, with their systems as far as they were read. */
export function useUnfolded(): {
  domains: ReadonlySet<string>;
  /** Each with its domain as its parent. */
  systems: PartSummary[];
  /** The domain whose systems could not be read, and why. */
  failed?: { domain: string; error: Error };
  /** Unfolds or folds a domain; its systems are read the first time. */
  toggle: (domain: string) => Promise<void>;
} {
  const api = useApi(wellArchitectedApiRef);
  const [domains, setDomains] = useState<ReadonlySet<string>>(new Set());
  const [read, setRead] = useState<Record<string, PartSummary[]>>({});
  const [failed, setFailed] = useState<{ domain: string; error: Error }>();
  const setUnfolded = (domain: string, unfolded: boolean) =>
    setDomains(before => {
      const after = new Set(before);
      if (unfolded) {
        after.add(domain);
      } else {
        after.delete(domain);
      }
      return after;
    });
  return {
    domains,
    systems: Object.values(read).flat(),
    failed,
    toggle: async domain => {
      setFailed(undefined);
      if (domains.has(domain)) {
        setUnfolded(domain, false);
        return;
      }
      setUnfolded(domain, true);
      if (read[domain]) {
        return;
      }
      try {
        const { items } = await api.listSystems({
          domain: [domain],
          limit: MOST_SYSTEMS,
        });
        const systems = items.map(item => ({ ...item, parentRef: domain }));
        setRead(before => ({ ...before, [domain]: systems }));
      } catch (error) {
        setUnfolded(domain, false);
        setFailed({ domain, error: error as Error });
      }
    },
  };
}
