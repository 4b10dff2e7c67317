/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { sizeChanges } from './evidenceTexts';

const failing = (name: string, ...recommended: (string | undefined)[]) =>
  ({
    subject: { name },
    evidence: {
      sizes: recommended.map(size => ({
        current: 'm5.large',
        ...(size ? { recommended: size } : {}),
      })),
    },
  } as unknown as Observation);

it('names the first three changes of size', () => {
  expect(
    sizeChanges({
      failing: [
        failing('a', 'm7g.large', undefined),
        failing('b', 'm7g.medium'),
        failing('c', 't4g.small'),
      ],
    }),
  ).toBe(
    'a: m5.large → m7g.large, a: m5.large → no size recommended, b: m5.large → m7g.medium and 1 more',
  );
});
