/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ChartData } from './chartData';

/** Spreadsheets read such a cell as a formula, unless a quote stands first. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+$/;

function quoted(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * The figures of a chart for a spreadsheet: RFC 4180, with the byte order mark
 * without which spreadsheets take UTF-8 for something else.
 */
export function chartCsv(data: ChartData, dayLabel: string): string {
  const rows = [
    [dayLabel, ...data.columns.map(column => column.label)],
    ...data.days.map((day, index) => [
      day,
      ...data.columns.map(column => column.cells[index]),
    ]),
  ];
  return `\uFEFF${rows
    .map(row => `${row.map(quoted).join(',')}\r\n`)
    .join('')}`;
}
