/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReadRows } from '../reading/readUnchanged';
import { filteredFindings, FindingQuery, statesOf } from './matchingFindings';
import { STATE_COLUMNS, sumsThatTell } from './sumsThatTell';

/**
 * How many findings match: from the sums that are kept where these can tell,
 * else by counting the single ones. One statement.
 */
export async function countFindings(
  options: FindingQuery & { read: ReadRows },
): Promise<number> {
  const { knex, read, filter } = options;
  const columns = [...new Set(statesOf(filter))].map(
    state => `wa_entity.${STATE_COLUMNS[state]}`,
  );
  const counted = sumsThatTell(options)?.select(
    knex.raw(`sum(${columns.join(' + ')}) as total`),
  );
  const [{ total }] = await read<{ total: number | string | null }>(
    counted ?? filteredFindings(options).count({ total: '*' }),
  );
  return Number(total ?? 0);
}
