/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk, RISK_WEIGHT } from 'backstage-plugin-well-architected-common';
import { InventoryReview } from 'backstage-plugin-well-architected-node';

/** True when a finding has this risk or a higher one. */
export function exceedsRisk(review: InventoryReview, risk: Risk): boolean {
  return review.concluded.some(
    ({ state, risk: found }) =>
      state === 'fail' && RISK_WEIGHT[found] >= RISK_WEIGHT[risk],
  );
}
