/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityDay } from 'backstage-plugin-well-architected-common';
import { COMMON_COLUMNS, commonCells } from './renderEntitiesCsv';
import { toCsv } from './toCsv';

/**
 * Entities as they stood on a day, one row for each. The level is empty for
 * days on which it was not kept yet.
 *
 * @param continued - rows that follow others of the same table
 */
export const renderEntityDaysCsv = (
  day: string,
  entities: EntityDay[],
  continued: boolean,
): string =>
  toCsv({
    columns: ['Day', ...COMMON_COLUMNS],
    continued,
    rows: entities.map(entity => ({ Day: day, ...commonCells(entity) })),
  });
