/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { stringify } from 'csv-stringify/sync';

/** A row is a line: tabs and line breaks become blanks. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Rows as a table for a spreadsheet: RFC 4180 with a byte order mark, without
 * which spreadsheets take UTF-8 for something else.
 *
 * @param options.columns - given, so that a table without a row has its
 * headings too
 * @param options.continued - more rows of a table that was begun: without mark
 * and headings
 */
export function toCsv<Column extends string>(options: {
  columns: readonly Column[];
  rows: Record<Column, string>[];
  continued?: boolean;
}): string {
  const { columns, rows, continued = false } = options;
  return stringify(
    rows.map(row => columns.map(column => oneLine(row[column]))),
    {
      bom: !continued,
      header: !continued,
      columns: [...columns],
      record_delimiter: 'windows',
      // cells that begin with = + - @ get an apostrophe in front
      escape_formulas: true,
    },
  );
}
