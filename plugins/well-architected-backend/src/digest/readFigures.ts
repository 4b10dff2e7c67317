/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLARS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
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
  const rows = await knex<ScoreDayRow>('wa_score_day')
    .where('subject_type', 'owner')
    .whereIn('subject_ref', owners)
    .whereBetween('day', [dayOf(DAYS * DAY_MS), dayOf(0)])
    .orderBy('day')
    .select(
      'day',
      'subject_ref',
      'pillar',
      'score_low',
      'count_high',
      'count_medium',
      'entities',
    );
  const weekAgo = dayOf(7 * DAY_MS);
  const figures = new Map();
  for (const owner of owners) {
    const ofOwner = rows.filter(row => row.subject_ref === owner);
    const figure = (
      pillar: string,
      column: 'score_low' | 'count_high' | 'count_medium',
    ): Figure => {
      const series = ofOwner.filter(row => row.pillar === pillar);
      const before = series.filter(row => row.day <= weekAgo).at(-1);
      return {
        now: Number(series.at(-1)?.[column]),
        ...(before ? { before: Number(before[column]) } : {}),
      };
    };
    const today = ofOwner.filter(row => row.pillar === 'overall').at(-1);
    if (today) {
      figures.set(owner, {
        entities: Number(today.entities),
        overall: figure('overall', 'score_low'),
        high: figure('overall', 'count_high'),
        medium: figure('overall', 'count_medium'),
        pillars: PILLARS.map(({ id }) => ({
          pillar: id,
          ...figure(id, 'score_low'),
        })).filter(({ now: score }) => !Number.isNaN(score)),
      });
    }
  }
  return figures;
}
