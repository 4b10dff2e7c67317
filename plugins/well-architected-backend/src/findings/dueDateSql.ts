/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DueDays, RISKS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';

/**
 * SQL of the due date that counts for a row of `wa_result` with its
 * `wa_action`: the settled one, else the organisation's for open findings; null
 * for none. The same day as `defaultDueOf` of the common package gives.
 *
 * @param options.dueDays - whole numbers, which the configuration made sure of
 */
export function dueDateSql(options: { knex: Knex; dueDays: DueDays }): string {
  const { knex, dueDays } = options;
  const opened = 'substr(wa_result.since, 1, 10)';
  const after = (days: number) =>
    isPostgres(knex)
      ? `to_char(cast(${opened} as date) + ${days}, 'YYYY-MM-DD')`
      : `date(${opened}, '+${days} days')`;
  const cases = RISKS.flatMap(risk => {
    const days = dueDays[risk];
    return days === undefined
      ? []
      : `when wa_result.state = 'fail' and wa_result.risk = '${risk}' then ${after(
          days,
        )}`;
  });
  return cases.length === 0
    ? 'wa_action.due_date'
    : `coalesce(wa_action.due_date, case ${cases.join(' ')} end)`;
}
