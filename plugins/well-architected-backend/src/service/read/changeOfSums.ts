/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ReadCriteria } from '../authorize/readCriteria';
import { scoredEntities } from './scoredEntities';

/**
 * Query of the score of each readable entity on two days. Only entities that
 * have a score on both days are compared, so that new ones change nothing.
 */
export function changeRows(options: {
  knex: Knex;
  criteria: ReadCriteria;
  within?: EntityFilter;
  days: { from: string; to: string };
}): Knex.QueryBuilder {
  const { days } = options;
  const onDay = (alias: string, day: string) =>
    function join(this: Knex.JoinClause) {
      this.on(`${alias}.subject_ref`, 'wa_entity.entity_ref')
        .andOnVal(`${alias}.subject_type`, 'entity')
        .andOnVal(`${alias}.day`, day);
    };
  return scoredEntities(options)
    .join('wa_score_day as wa_was', onDay('wa_was', days.from))
    .join('wa_score_day as wa_is', onDay('wa_is', days.to))
    .select(
      'wa_entity.owner_ref',
      'wa_entity.system_ref',
      'wa_entity.domain_ref',
      'wa_was.score_low as score_was',
      'wa_is.score_low as score_is',
      'wa_was.count_high as high_was',
      'wa_is.count_high as high_is',
    );
}

/** Difference of the floored means of both days; null where there is none. */
export const CHANGE_SQL =
  'sum(score_is) / nullif(count(*), 0) - sum(score_was) / nullif(count(*), 0)';
