/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, CheckParameters } from 'backstage-plugin-well-architected-node';
import { JsonValue } from '@backstage/types';

/**
 * Everything about a check that makes it judge as it does, as far as a check
 * can tell: two checks that differ here judge differently. Pure.
 *
 * @param parameters - overrides by check id
 */
export function definitionOf(
  check: Check,
  parameters: Record<string, CheckParameters>,
): JsonValue[] {
  return [
    check.id,
    check.pillar,
    check.kind,
    check.risk,
    check.riskClass,
    check.regraded?.reason ?? null,
    check.revision ?? null,
    { ...check.parameters, ...parameters[check.id] } as JsonValue,
  ];
}
