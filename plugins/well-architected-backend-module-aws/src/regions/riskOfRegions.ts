/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk } from 'backstage-plugin-well-architected-common';
import { ConcludeContext } from 'backstage-plugin-well-architected-node';
import { minutesOfDuration } from '../support/minutesOfDuration';

const SHORT_RTO_MINUTES = 4 * 60;

/** How bad it is for this workload to depend on one Region. */
export function riskOfRegions({ context }: ConcludeContext): Risk {
  const rto = minutesOfDuration(context.rto);
  if (
    context.criticality === 'mission-critical' ||
    (rto !== undefined && rto < SHORT_RTO_MINUTES)
  ) {
    return 'HIGH';
  }
  return context.criticality === 'business-critical' ? 'MEDIUM' : 'LOW';
}

/** What people declared that the risk depends on, for the sentence. */
export function declared({ context }: ConcludeContext): string {
  const facts = [
    context.criticality && `criticality ${context.criticality}`,
    context.rto && `RTO ${context.rto}`,
  ].filter(Boolean);
  return facts.length > 0 ? ` (${facts.join(', ')})` : '';
}
