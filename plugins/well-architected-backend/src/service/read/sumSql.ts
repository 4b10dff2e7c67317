/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/**
 * Floored mean of a column of whole numbers: whole numbers divide to whole
 * numbers on both engines. 0 where there is nothing.
 */
export const meanOf = (knex: Knex, column: string, name: string) =>
  knex.raw(`coalesce(sum(??) / nullif(count(*), 0), 0) as ??`, [column, name]);

/** Sum of a column; 0 where there is nothing. */
export const sumOf = (knex: Knex, column: string, name: string) =>
  knex.raw(`coalesce(sum(??), 0) as ??`, [column, name]);

const whole = 'cast(sum(??) as bigint)';

/** The same of columns with the sums and with what they are sums of. */
export const meanOfSums = (
  knex: Knex,
  sums: string,
  counts: string,
  name: string,
) =>
  knex.raw(`coalesce(${whole} / nullif(${whole}, 0), 0) as ??`, [
    sums,
    counts,
    name,
  ]);
