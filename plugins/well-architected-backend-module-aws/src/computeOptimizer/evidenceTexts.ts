/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingFacts } from 'backstage-plugin-well-architected-node';
import { JsonObject } from '@backstage/types';

const SHOWN = 3;

/**
 * "i-1: m5.2xlarge → m5.large, orders-db: db.r5.large → db.r7g.large and 2
 * more": the sizes of the failing resources, from the evidence.
 */
export function sizeChanges(finding: Pick<FindingFacts, 'failing'>): string {
  const changes = finding.failing.flatMap(({ subject, evidence }) => {
    const sizes = Array.isArray(evidence.sizes) ? evidence.sizes : [];
    return (sizes as JsonObject[]).map(
      ({ current, recommended }) =>
        `${subject.name}: ${current} → ${recommended ?? 'no size recommended'}`,
    );
  });
  const more = changes.length - SHOWN;
  return `${changes.slice(0, SHOWN).join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }`;
}
