/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ScoreDayRow } from '../../database/tables';
import { toTrendPoints } from './toTrendPoints';
import { Period, periodBefore, resolutionOf, shownDays } from './trendDays';

/** Score of an entity by day, whoever owned it. One statement. */
export async function loadEntityTrend(options: {
  knex: Knex;
  entityRef: string;
  period: Period;
}): Promise<Trend> {
  const { knex, entityRef, period } = options;
  const before = periodBefore(period);
  const days = () =>
    knex<ScoreDayRow>('wa_score_day').where({
      subject_type: 'entity',
      subject_ref: entityRef,
    });
  const rows = await days().andWhere(shown =>
    shown
      .whereBetween('day', [period.from, period.to])
      .orWhere(
        'day',
        days()
          .where('pillar', 'overall')
          .whereBetween('day', [before.from, before.to])
          .max('day'),
      ),
  );
  const points = toTrendPoints(rows);
  const shown = new Set(
    shownDays(
      points.map(point => point.day),
      period,
    ),
  );
  const previous = points.find(point => point.day < period.from);
  return {
    subjectType: 'entity',
    subjectRef: entityRef,
    ...period,
    resolution: resolutionOf(period),
    points: points.filter(point => shown.has(point.day)),
    ...(previous ? { previous } : {}),
  };
}
