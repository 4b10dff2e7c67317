/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ScoreDayRow } from '../../database/tables';
import { ReadRows } from '../../reading/readUnchanged';
import { toTrendPoints, TREND_COLUMNS } from './toTrendPoints';
import {
  Period,
  periodBefore,
  resolutionOf,
  shownDays,
  whereDays,
} from './trendDays';

/** What a point shows of a day. */
const COLUMNS: (keyof ScoreDayRow)[] = [
  'day',
  ...TREND_COLUMNS,
  'entities',
  'catalogue_version',
];

/**
 * Score of an entity by day, whoever owned it. Two statements: the days that
 * there are, and the rows of those that are shown.
 */
export async function loadEntityTrend(options: {
  knex: Knex;
  read: ReadRows;
  entityRef: string;
  period: Period;
}): Promise<Trend> {
  const { knex, read, entityRef, period } = options;
  const days = () =>
    knex<ScoreDayRow>('wa_score_day').where({
      subject_type: 'entity',
      subject_ref: entityRef,
    });
  const scored = await read<Pick<ScoreDayRow, 'day'>>(
    days()
      .whereBetween('day', [periodBefore(period).from, period.to])
      .orderBy('day')
      .select('day'),
  );
  const known = scored.map(({ day }) => day);
  const previous = known.filter(day => day < period.from).at(-1);
  const rows = days().select(COLUMNS);
  whereDays(rows, 'day', [
    ...(previous ? [previous] : []),
    ...shownDays(known, period),
  ]);
  const points = toTrendPoints(await read<ScoreDayRow>(rows));
  const before = points.find(point => point.day === previous);
  return {
    subjectType: 'entity',
    subjectRef: entityRef,
    ...period,
    resolution: resolutionOf(period),
    points: points.filter(point => point !== before),
    ...(before ? { previous: before } : {}),
  };
}
