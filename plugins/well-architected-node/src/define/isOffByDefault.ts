/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, CheckParameters } from './check';
import { importedSourceOf } from './importedCheck';

/**
 * A check with the parameter `enabled: false`, such as one on a preview, does
 * not run until an installation sets it to true. Siblings follow their check.
 *
 * @param options.parameters - overrides by check id
 * @public
 */
export function isOffByDefault(options: {
  check: Check;
  parameters?: Record<string, CheckParameters>;
}): boolean {
  const { check, parameters = {} } = options;
  return (
    check.parameters?.enabled === false &&
    parameters[catalogueIdOf(check)]?.enabled !== true
  );
}

/**
 * Id of the check of the catalogue: its own, or of the check that a sibling is
 * derived from. Settings of an installation are by this id.
 *
 * @public
 */
export function catalogueIdOf(check: Check): string {
  return importedSourceOf(check)?.derivedFrom ?? check.id;
}
