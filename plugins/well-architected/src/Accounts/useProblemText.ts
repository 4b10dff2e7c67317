/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';

/** Ways in which a part of an account is not read. */
const STATUSES = [
  'denied',
  'throttled',
  'region-disabled',
  'opt-in-required',
  'support-plan-required',
  'error',
] as const;

const knownOf = (status: string) => STATUSES.find(known => known === status);

/** Words for what could not be read. */
export function useProblemText() {
  const t = useText();
  const format = useFormat();
  return {
    status: (status: string): string => {
      const known = knownOf(status);
      return known ? t(`accounts.status.${known}`) : status;
    },
    /** Such as "3 denied". */
    count: (status: string, count: number): string => {
      const known = knownOf(status);
      const value = format.number(count);
      return known
        ? t(`accounts.problem.${known}`, { value })
        : t('accounts.problem.other', { value, status });
    },
  };
}
