/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';

/** Channel on which the backend tells that something was scored. */
export const SIGNAL_CHANNEL = 'well-architected';

/** What the backend tells open pages. */
export type RunSignal = {
  type: 'run-started' | 'run-progress' | 'run-ended' | 'scored';
  accountId?: string;
  /** Parts of a reading that are done, of all. */
  done?: number;
  total?: number;
  entityRefs?: string[];
};

const POLL_MS = 5_000;
/** With signals, polling only catches what a lost connection missed. */
const POLL_WITH_SIGNALS_MS = 30_000;
/** Entities are scored in bursts; a page reads again once per burst. */
const BURST_MS = 400;

const isOf = (signal: RunSignal, accounts: string[] = []) =>
  accounts.includes(signal.accountId ?? '');

/** Whether there may be something new to read. */
function isNews(signal: RunSignal, entityRef?: string, accounts?: string[]) {
  if (signal.type === 'scored') {
    return !entityRef || Boolean(signal.entityRefs?.includes(entityRef));
  }
  // A run that failed scores nothing, but the page must tell.
  return signal.type === 'run-ended' && isOf(signal, accounts);
}

/**
 * Calls back when new results may be there: on a signal, and as long as a
 * result is being waited for also by polling. Tells how far the reading of
 * one of the accounts has come.
 */
export function useRunUpdates(options: {
  /** Absent on pages about all entities. */
  entityRef?: string;
  accounts?: string[];
  waiting: boolean;
  onUpdate: () => void;
}): { progress?: { done: number; total: number } } {
  const { entityRef, accounts, waiting, onUpdate } = options;
  const { lastSignal, isSignalsAvailable } =
    useSignal<RunSignal>(SIGNAL_CHANNEL);
  const latest = useRef({ onUpdate, accounts });
  latest.current = { onUpdate, accounts };

  // A later signal must not cancel the reading that an earlier one asked for.
  const burst = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    const news =
      lastSignal && isNews(lastSignal, entityRef, latest.current.accounts);
    if (news && burst.current === undefined) {
      burst.current = setTimeout(() => {
        burst.current = undefined;
        latest.current.onUpdate();
      }, BURST_MS);
    }
  }, [lastSignal, entityRef]);
  useEffect(() => () => clearTimeout(burst.current), []);

  useEffect(() => {
    if (!waiting) {
      return undefined;
    }
    const period = isSignalsAvailable ? POLL_WITH_SIGNALS_MS : POLL_MS;
    const timer = setInterval(() => latest.current.onUpdate(), period);
    return () => clearInterval(timer);
  }, [waiting, isSignalsAvailable]);

  const reading =
    lastSignal?.type === 'run-progress' && isOf(lastSignal, accounts);
  return reading
    ? { progress: { done: lastSignal.done ?? 0, total: lastSignal.total ?? 0 } }
    : {};
}
