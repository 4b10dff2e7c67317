/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { renderIndex } from './renderIndex';

describe('renderIndex', () => {
  const text = renderIndex({
    files: ['security/sec-b-two', 'reliability/rel-a-one'],
    constant: 'checks',
    type: 'Check',
    description: 'All of them.',
  });

  it('imports every file in the order of its path', () => {
    expect(text.match(/^import .*$/gm)).toEqual([
      "import { Check } from 'backstage-plugin-well-architected-node';",
      "import relAOne from './reliability/rel-a-one';",
      "import secBTwo from './security/sec-b-two';",
    ]);
  });

  it('exports them in the same order', () => {
    expect(text).toContain(
      'export const checks: readonly Check[] = [\n  relAOne,\n  secBTwo,\n];',
    );
  });

  it('is a module even when there is nothing yet', () => {
    expect(
      renderIndex({ files: [], constant: 'c', type: 'Check', description: '' }),
    ).toContain('export const c: readonly Check[] = [\n];');
  });
});
