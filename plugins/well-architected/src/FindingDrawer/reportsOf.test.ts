/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { reportsOf } from './reportsOf';

describe('reportsOf', () => {
  it('names tool, control and title', () => {
    expect(
      reportsOf({
        encrypted: false,
        alsoReportedBy: [
          { source: 'Security Hub', id: 'S3.8', title: 'Block public access' },
          { source: 'Trusted Advisor', id: 'Pfx0RwqBli', title: '' },
        ],
      }),
    ).toEqual([
      'Security Hub S3.8 (Block public access)',
      'Trusted Advisor Pfx0RwqBli',
    ]);
  });

  it.each([{}, { alsoReportedBy: 'nobody' }, { alsoReportedBy: [null, 1] }])(
    'finds none in %j',
    evidence => {
      expect(reportsOf(evidence)).toEqual([]);
    },
  );
});
