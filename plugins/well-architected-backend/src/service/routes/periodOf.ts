/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { dayBefore } from '../read/changeDays';
import { Period } from '../read/trendDays';
import { dayOf } from './dayOf';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 90;
const MOST_DAYS = 1000;

/** A calendar day of the query; undefined where it was not given. */
function dayIn(req: Request, name: 'from' | 'to'): string | undefined {
  const value = req.query[name];
  return typeof value === 'string'
    ? dayOf(value, `Query parameter '${name}'`)
    : undefined;
}

/**
 * The period that a trend was asked for: so many days until today, or from one
 * day to another. The document has checked forms and bounds.
 *
 * @throws InputError naming the parameter that does not fit the others.
 */
export function periodOf(req: Request, now: Date): Period {
  const to = dayIn(req, 'to') ?? dayBefore(now, 0);
  const from = dayIn(req, 'from');
  const { days } = req.query;
  if (from === undefined) {
    const length = days === undefined ? DEFAULT_DAYS : Number(days);
    return { from: dayBefore(new Date(to), length - 1), to };
  }
  if (days !== undefined) {
    throw new InputError(
      `Query parameter 'days' cannot be combined with 'from'`,
    );
  }
  if (from > to) {
    throw new InputError(
      `Query parameter 'from' must not be later than ${to}, the end of the period`,
    );
  }
  if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * DAY_MS) {
    throw new InputError(
      `Query parameter 'from' must be at most ${MOST_DAYS} days before ${to}, the end of the period`,
    );
  }
  return { from, to };
}
