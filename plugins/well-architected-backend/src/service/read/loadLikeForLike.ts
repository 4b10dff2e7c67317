/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend, TrendPoint } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ReadRows } from '../../reading/readUnchanged';
import { spread } from './spread';
import { whereDays } from './trendDays';
import { entityDays, SumSource } from './trendSubject';

/**
 * Days of single entities that one trend reads at most. Of a team all points
 * have a like-for-like value, of an organisation of ten thousand entities a
 * few, evenly spread.
 */
const MOST_ROWS = 60_000;

interface AlikeRow {
  day: string;
  entities: number | string;
  score_low: number | string;
  count_high: number | string;
  count_medium: number | string;
  oldest_version: string;
  newest_version: string;
}

/** Refs of the entities that the subject had on one day. */
const membersOn = (source: SumSource, day: string) =>
  entityDays(source)
    .where({ 'wa_score_day.day': day })
    .select('wa_score_day.subject_ref');

/** The days of the entities that the subject had at both ends. */
function alikeRows(source: SumSource, days: string[]): Knex.QueryBuilder {
  const { knex } = source;
  const [first, last] = [days[0], days[days.length - 1]];
  const query = knex
    .with(
      'wa_alike',
      membersOn(source, first).intersect([membersOn(source, last)]),
    )
    .from('wa_alike')
    .join('wa_score_day as d', 'd.subject_ref', 'wa_alike.subject_ref')
    .where({
      'd.subject_type': 'entity',
      'd.counted': true,
    })
    .groupBy('d.day')
    .select(
      'd.day',
      knex.raw('count(*) as entities'),
      knex.raw('sum(d.score_low) / count(*) as score_low'),
      knex.raw('sum(d.count_high) as count_high'),
      knex.raw('sum(d.count_medium) as count_medium'),
      knex.raw('min(d.catalogue_version) as oldest_version'),
      knex.raw('max(d.catalogue_version) as newest_version'),
    );
  whereDays(query, 'd.day', days);
  return query;
}

/**
 * The like-for-like values of a trend: of the entities that the subject had
 * both on the first and on the last day, whoever owned them in between. A day
 * on which some of them were scored by another catalogue has none. One
 * statement; none for a trend of fewer than two points.
 */
export async function loadLikeForLike(
  options: SumSource & { read: ReadRows; points: TrendPoint[] },
): Promise<
  | {
      byDay: Map<string, NonNullable<TrendPoint['likeForLike']>>;
      members: NonNullable<Trend['likeForLike']>;
    }
  | undefined
> {
  const { points } = options;
  if (points.length < 2) {
    return undefined;
  }
  const [first, last] = [points[0], points[points.length - 1]];
  const largest = Math.max(first.entities, last.entities, 1);
  const days = spread(
    points.map(point => point.day),
    Math.floor(MOST_ROWS / largest),
  );
  const rows = await options.read<AlikeRow>(alikeRows(options, days));
  const entities = Number(
    rows.find(row => row.day === first.day)?.entities ?? 0,
  );
  return {
    byDay: new Map(
      rows
        .filter(row => row.oldest_version === row.newest_version)
        .map(row => [
          row.day,
          {
            low: Number(row.score_low),
            counts: {
              high: Number(row.count_high),
              medium: Number(row.count_medium),
            },
            entities: Number(row.entities),
          },
        ]),
    ),
    members: {
      entities,
      joined: last.entities - entities,
      left: first.entities - entities,
    },
  };
}
