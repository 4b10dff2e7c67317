/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { chartCsv } from './chartCsv';
import { ChartData } from './chartData';

const data: ChartData = {
  days: ['2026-11-01', '2026-11-02'],
  lines: [],
  markers: [],
  isScore: true,
  columns: [
    { label: '=cmd()', cells: ['58', '-3'] },
    { label: 'What happened', isText: true, cells: ['', 'a, "b"; +1'] },
    { label: 'Formula', isText: true, cells: ['@sum', ''] },
  ],
};

describe('chartCsv', () => {
  it('is a table that spreadsheets read as it stands', () => {
    expect(chartCsv(data, 'Day')).toBe(
      [
        "\uFEFFDay,'=cmd(),What happened,Formula",
        "2026-11-01,58,,'@sum",
        '2026-11-02,-3,"a, ""b""; +1",',
        '',
      ].join('\r\n'),
    );
  });
});
