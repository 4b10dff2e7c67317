/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ScoreDayRow } from '../../database/tables';
import { dayBefore } from './changeDays';
import { toTrendPoints } from './toTrendPoints';

/** Score of an entity by day. One statement. */
export async function loadEntityTrend(options: {
  knex: Knex;
  entityRef: string;
  days: number;
  now: Date;
}): Promise<Trend> {
  const { knex, entityRef, days, now } = options;
  const rows = await knex<ScoreDayRow>('wa_score_day')
    .where({ subject_type: 'entity', subject_ref: entityRef })
    .where('day', '>', dayBefore(now, days));
  return {
    subjectType: 'entity',
    subjectRef: entityRef,
    points: toTrendPoints(rows),
  };
}
