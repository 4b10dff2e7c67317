/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  DAY_MEANS,
  DAY_PARTS,
  dayColumn,
  DayFigure,
  DayPart,
} from '../../database/dayColumns';
import { ORG_REF } from '../../database/tables';
import { ReadRows } from '../../reading/readUnchanged';
import { loadLikeForLike } from './loadLikeForLike';
import { scoredEntities } from './scoredEntities';
import { spread } from './spread';
import { toTrendPoints, trendFigures, TrendRow } from './toTrendPoints';
import { Period, readTrendDays, resolutionOf, whereDays } from './trendDays';
import { subjectDays, SumSource, withChildGroups } from './trendSubject';

/** Days of single entities that one trend reads at most, or nearly. */
const MOST_ENTITY_DAYS = 60_000;
const FEWEST_POINTS = 12;

const MEANS: readonly DayFigure[] = DAY_MEANS;

/**
 * A figure of several rows of a day: a mean weighed by the entities, of those
 * that have a score for the pillar, or a sum.
 */
function figureSql(part: DayPart, figure: DayFigure): string {
  const column = dayColumn(part, figure);
  const sql = MEANS.includes(figure)
    ? `sum(wa_score_day.${column} * wa_score_day.entities)
       / sum(wa_score_day.entities) filter (
         where wa_score_day.${dayColumn(part, 'score_low')} is not null)`
    : `sum(wa_score_day.${column})`;
  return `${sql} as ${column}`;
}

/** Figures of the subject on these days, one row per day. */
function sumsOf(source: SumSource, days: string[]): Knex.QueryBuilder {
  const { knex } = source;
  const query = subjectDays(source);
  whereDays(query, 'wa_score_day.day', days);
  return query
    .groupBy('wa_score_day.day')
    .select('wa_score_day.day')
    .select(
      ...DAY_PARTS.flatMap(part =>
        trendFigures(part).map(figure => knex.raw(figureSql(part, figure))),
      ),
      knex.raw('sum(wa_score_day.entities) as entities'),
      knex.raw('max(wa_score_day.catalogue_version) as catalogue_version'),
    );
}

/**
 * How many points one trend has at most. The days of an organisation are not
 * summed for each caller: who may read some of its entities only has the more
 * points the fewer those are.
 */
async function mostPoints(source: SumSource, read: ReadRows): Promise<number> {
  const { criteria, subject } = source;
  if (!criteria || subject.type !== 'org') {
    return Infinity;
  }
  const [{ entities }] = await read<{ entities: number | string }>(
    scoredEntities(source).count({ entities: '*' }),
  );
  return Math.max(
    FEWEST_POINTS,
    Math.floor(MOST_ENTITY_DAYS / Math.max(1, Number(entities))),
  );
}

/**
 * Mean score and sums of owners, systems, domains or the organisation by day,
 * of the entities that the caller may read. Five statements at most,
 * whatever the length of the period and of the history.
 */
export async function loadSumTrend(
  options: SumSource & { read: ReadRows; period: Period },
): Promise<Trend> {
  const { period, read, subject } = options;
  const source = { ...options, subject: await withChildGroups(options) };
  const { shown, previous } = await readTrendDays(options);
  const days = spread(shown, await mostPoints(source, read));
  const known = toTrendPoints(
    await read<TrendRow>(sumsOf(source, previous ? [previous, ...days] : days)),
  );
  const points = known.filter(point => point.day >= period.from);
  const before = known.find(point => point.day < period.from);
  const alike = await loadLikeForLike({ ...source, points });
  return {
    subjectType: subject.type,
    subjectRef: subject.refs?.length === 1 ? subject.refs[0] : ORG_REF,
    ...period,
    resolution: resolutionOf(period),
    points: points.map(point => {
      const likeForLike = alike?.byDay.get(point.day);
      return likeForLike ? { ...point, likeForLike } : point;
    }),
    ...(before ? { previous: before } : {}),
    ...(alike ? { likeForLike: alike.members } : {}),
  };
}
