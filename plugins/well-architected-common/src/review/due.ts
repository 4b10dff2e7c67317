/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk } from '../risk';
import { CheckState } from '../states';
import { ActionTracking } from './action';

const DAY_MS = 86_400_000;

/**
 * Days that an organisation gives its open findings, by risk; a risk that is
 * absent has no default.
 *
 * @public
 */
export type DueDays = Readonly<Partial<Record<Risk, number>>>;

/** The due date that the organisation gives where nobody settled one. @public */
export interface DefaultDue {
  /** Last day, `YYYY-MM-DD`. */
  dueDate: string;
  /** Days after the finding opened. */
  days: number;
  /** The finding is open after that day. */
  overdue: boolean;
}

/**
 * The organisation's due date of a finding: so many days after the day, in UTC,
 * on which it opened. Only open findings have one. Pure.
 *
 * @public
 */
export function defaultDueOf(options: {
  state: CheckState;
  risk: Risk;
  /** ISO 8601: when the state began. */
  since: string;
  dueDays: DueDays;
  now: Date;
}): DefaultDue | undefined {
  const { state, risk, since, dueDays, now } = options;
  const days = dueDays[risk];
  if (state !== 'fail' || days === undefined) {
    return undefined;
  }
  const opened = Date.parse(`${since.slice(0, 10)}T00:00:00Z`);
  const dueDate = new Date(opened + days * DAY_MS).toISOString().slice(0, 10);
  return { dueDate, days, overdue: dueDate < now.toISOString().slice(0, 10) };
}

/** Until when a finding is to be closed, and who says so. @public */
export interface Due {
  /** Last day, `YYYY-MM-DD`. */
  dueDate: string;
  overdue: boolean;
  /** `settled`: by people; `default`: by the organisation for all. */
  from: 'settled' | 'default';
}

/**
 * The due date that counts: the settled one, else the organisation's. Pure.
 *
 * @public
 */
export function dueOf(item: {
  tracking?: Pick<ActionTracking, 'dueDate' | 'overdue'>;
  defaultDue?: DefaultDue;
}): Due | undefined {
  const { tracking, defaultDue } = item;
  if (tracking?.dueDate) {
    const { dueDate, overdue } = tracking;
    return { dueDate, overdue, from: 'settled' };
  }
  return defaultDue
    ? {
        dueDate: defaultDue.dueDate,
        overdue: defaultDue.overdue,
        from: 'default',
      }
    : undefined;
}
