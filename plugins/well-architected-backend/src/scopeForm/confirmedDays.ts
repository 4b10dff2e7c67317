/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Registry } from '../registry/createRegistry';
import { CONFIRMED_DAYS } from './describeFacts';

/** Days that a confirmation holds, as configured for the check that asks. */
export function confirmedDays(registry: Pick<Registry, 'parameters'>): number {
  const { maxAgeDays } =
    registry.parameters['ops-review-context-declared'] ?? {};
  return typeof maxAgeDays === 'number' ? maxAgeDays : CONFIRMED_DAYS;
}
