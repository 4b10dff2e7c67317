/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk } from 'backstage-plugin-well-architected-common';
import { Check } from './check';

/**
 * The same check with the risk that an administrator decided on. It stands for
 * whatever the check would have graded; the context rules still apply.
 *
 * @public
 */
export function regradeCheck<C extends Check>(
  check: C,
  choice: { risk: Risk; reason: string },
): C {
  return {
    ...check,
    risk: choice.risk,
    regraded: { from: check.risk, reason: choice.reason },
  };
}

/**
 * The risk of a finding before the context rules: what the administrator
 * decided, else what the check graded, else its default.
 *
 * @public
 */
export function baseRiskOf(
  check: Pick<Check, 'risk' | 'regraded'>,
  graded: Risk | undefined,
): Risk {
  return check.regraded ? check.risk : graded ?? check.risk;
}
