/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DueDays,
  FindingFilter,
  RISKS,
} from 'backstage-plugin-well-architected-common';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** SQL that is true or not of a row of `wa_result` with its `wa_action`. */
export interface Condition {
  sql: string;
  bindings: string[];
}

/** True where all of them are. */
export const allOf = (...conditions: Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' and '),
  bindings: conditions.flatMap(({ bindings }) => bindings),
});

/**
 * ISO 8601 of so many days before the hour of a moment: ages are counted from
 * the full hour, so that what is asked twice within it has one answer.
 */
export const daysBefore = (moment: Date, days: number): string =>
  new Date(
    Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS - days * DAY_MS,
  ).toISOString();

/** Ages in whole days that a filter asks for. */
export function ageConditions(options: {
  filter: Pick<FindingFilter, 'minAge' | 'maxAge'>;
  now: Date;
}): Condition[] {
  const { filter, now } = options;
  const conditions: Condition[] = [];
  // the values of a query may be texts
  if (Number(filter.minAge ?? 0) > 0) {
    const latest = daysBefore(now, Number(filter.minAge));
    conditions.push({ sql: 'wa_result.since <= ?', bindings: [latest] });
  }
  if (filter.maxAge !== undefined) {
    const earliest = daysBefore(now, Number(filter.maxAge) + 1);
    conditions.push({ sql: 'wa_result.since > ?', bindings: [earliest] });
  }
  return conditions;
}

/**
 * What can be asked of the due date that counts: the settled one, else the
 * organisation's for open findings. The days that findings began on are
 * compared, not those that they are due on, which would have to be worked out
 * for each of them.
 *
 * @param options.dueDays - whole numbers, which the configuration made sure of
 */
export function dueConditions(options: {
  dueDays: DueDays;
  now: Date;
}): Record<NonNullable<FindingFilter['due']>, Condition> {
  const { dueDays, now } = options;
  const today = now.toISOString().slice(0, 10);
  const given = RISKS.flatMap(risk => {
    const days = dueDays[risk];
    return days === undefined
      ? []
      : [{ risk, late: new Date(Date.parse(today) - days * DAY_MS) }];
  });
  const risks = given.map(({ risk }) => `'${risk}'`).join(', ');
  const isGiven =
    given.length === 0
      ? '1 = 0'
      : `wa_result.state = 'fail' and wa_result.risk in (${risks})`;
  const isLate = given.map(
    ({ risk }) =>
      `(wa_action.due_date is null and wa_result.state = 'fail' and wa_result.risk = '${risk}' and wa_result.since < ?)`,
  );
  return {
    overdue: {
      sql: ['wa_action.due_date < ?', ...isLate].join(' or '),
      bindings: [
        today,
        ...given.map(({ late }) => late.toISOString().slice(0, 10)),
      ],
    },
    settled: { sql: 'wa_action.due_date is not null', bindings: [] },
    default: {
      sql: `wa_action.due_date is null and ${isGiven}`,
      bindings: [],
    },
    none: {
      sql: `wa_action.due_date is null and not (${isGiven})`,
      bindings: [],
    },
  };
}
