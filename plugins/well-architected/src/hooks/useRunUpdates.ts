/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';

/** Channel on which the backend tells that something was scored. */
export const SIGNAL_CHANNEL = 'well-architected';

/** What the backend tells; without refs it concerns every entity. */
type RunSignal = { entityRef?: string; entityRefs?: string[] };

const POLL_MS = 5_000;
/** With signals, polling only catches what a lost connection missed. */
const POLL_WITH_SIGNALS_MS = 30_000;

/**
 * Calls back when new results of an entity may be there: on a signal, and as
 * long as a result is being waited for also by polling.
 */
export function useRunUpdates(options: {
  entityRef?: string;
  waiting: boolean;
  onUpdate: () => void;
}) {
  const { entityRef, waiting, onUpdate } = options;
  const { lastSignal, isSignalsAvailable } =
    useSignal<RunSignal>(SIGNAL_CHANNEL);
  const callback = useRef(onUpdate);
  callback.current = onUpdate;

  useEffect(() => {
    const refs = lastSignal?.entityRefs ?? [lastSignal?.entityRef];
    const everybody = !lastSignal?.entityRefs && !lastSignal?.entityRef;
    if (lastSignal && (everybody || !entityRef || refs.includes(entityRef))) {
      callback.current();
    }
  }, [lastSignal, entityRef]);

  useEffect(() => {
    if (!waiting) {
      return undefined;
    }
    const period = isSignalsAvailable ? POLL_WITH_SIGNALS_MS : POLL_MS;
    const timer = setInterval(() => callback.current(), period);
    return () => clearInterval(timer);
  }, [waiting, isSignalsAvailable]);
}
