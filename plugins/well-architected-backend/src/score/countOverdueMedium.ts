/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  defaultDueOf,
  DueDays,
} from 'backstage-plugin-well-architected-common';
import { ResultRow } from '../database/tables';
import { StandingCheck } from '../waivers/applyWaivers';

/**
 * How many MEDIUM risks are open past their due date: the settled one, else the
 * organisation's, counted from when they opened. Pure.
 */
export function countOverdueMedium(options: {
  failing: StandingCheck[];
  /** As they are stored, with the moment at which their state began. */
  previous: Pick<ResultRow, 'check_id' | 'state' | 'since'>[];
  /** Settled, by check id. */
  dueDates: ReadonlyMap<string, string>;
  dueDays: DueDays;
  now: Date;
}): number {
  const { failing, previous, dueDates, dueDays, now } = options;
  const at = now.toISOString();
  const openSince = new Map(
    previous
      .filter(({ state }) => state === 'fail')
      .map(({ check_id, since }) => [check_id, since]),
  );
  return failing.filter(({ checkId, risk }) => {
    const due =
      dueDates.get(checkId) ??
      defaultDueOf({
        state: 'fail',
        risk,
        since: openSince.get(checkId) ?? at,
        dueDays,
        now,
      })?.dueDate;
    return risk === 'MEDIUM' && due !== undefined && due < at.slice(0, 10);
  }).length;
}
