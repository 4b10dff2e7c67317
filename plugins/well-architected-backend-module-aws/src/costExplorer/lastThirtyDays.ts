/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DateInterval, Expression } from '@aws-sdk/client-cost-explorer';

const DAY_MS = 86_400_000;
/** Days that all costs are looked at. */
export const COST_DAYS = 30;

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The last 30 whole days before yesterday: the end is exclusive and one day
 * back, because the figures of yesterday are often not complete, and some
 * operations refuse the current date.
 *
 * @param now - ISO 8601
 */
export function lastThirtyDays(now: string): DateInterval & {
  Start: string;
  End: string;
} {
  const end = Date.parse(now) - DAY_MS;
  return { Start: dateOf(end - COST_DAYS * DAY_MS), End: dateOf(end) };
}

/** Only this account, also where the reader sees a whole organization. */
export function ofAccount(accountId: string): Expression {
  return { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [accountId] } };
}
