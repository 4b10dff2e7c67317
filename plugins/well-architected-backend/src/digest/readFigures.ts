/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  DayColumn,
  dayColumn,
  dayColumns,
  DayFigure,
  DayPart,
} from '../database/dayColumns';
import { ScoreDayRow } from '../database/tables';
import { DigestFacts, Figure } from './types';

const DAY_MS = 86_400_000;
/** Days that are looked at for a row of a week ago. */
const DAYS = 15;

/** The figures of owners, of today and of a week ago, by owner ref. */
export async function readFigures(options: {
  knex: Knex;
  owners: string[];
  now: Date;
}): Promise<
  Map<
    string,
    Pick<DigestFacts, 'entities' | 'overall' | 'pillars' | 'high' | 'medium'>
  >
> {
  const { knex, owners, now } = options;
  const dayOf = (ms: number) =>
    new Date(now.getTime() - ms).toISOString().slice(0, 10);
  const columns: (keyof ScoreDayRow)[] = [
    'day',
    'subject_ref',
    'entities',
    'count_high',
    'count_medium',
    ...dayColumns(undefined, ['score_low']),
  ];
  const rows = await knex<ScoreDayRow>('wa_score_day')
    .where('subject_type', 'owner')
    .whereIn('subject_ref', owners)
    .whereBetween('day', [dayOf(DAYS * DAY_MS), dayOf(0)])
    .orderBy('day')
    .select(columns);
  const weekAgo = dayOf(7 * DAY_MS);
  const figures = new Map();
  for (const owner of owners) {
    const ofOwner = rows.filter(row => row.subject_ref === owner);
    const today = ofOwner.at(-1);
    const figure = (part: DayPart, name: DayFigure): Figure | undefined => {
      const column: DayColumn = dayColumn(part, name);
      const series = ofOwner.filter(row => row[column] !== null);
      const before = series.filter(row => row.day <= weekAgo).at(-1);
      const last = series.at(-1);
      return (
        last && {
          now: Number(last[column]),
          ...(before ? { before: Number(before[column]) } : {}),
        }
      );
    };
    if (today) {
      figures.set(owner, {
        entities: Number(today.entities),
        overall: figure('overall', 'score_low'),
        high: figure('overall', 'count_high'),
        medium: figure('overall', 'count_medium'),
        pillars: PILLAR_IDS.flatMap(pillar => {
          const score = figure(pillar, 'score_low');
          return score ? [{ pillar, ...score }] : [];
        }),
      });
    }
  }
  return figures;
}
