/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  checks as awsChecks,
  collectors,
} from 'backstage-plugin-well-architected-backend-module-aws';
import { engineChecks } from '../../../plugins/well-architected-backend/src/checks';
import { readSelection } from '../../../plugins/well-architected-backend/src/config/readSelection';
import { createRegistry } from '../../../plugins/well-architected-backend/src/registry/createRegistry';

/** All checks and collectors that the suite ships. */
export const registry = createRegistry({
  checks: [...engineChecks, ...awsChecks],
  collectors: [...collectors],
  config: readSelection(undefined),
});
