/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { Check } from 'backstage-plugin-well-architected-node';
import costBudgetAlerts from './cost-optimization/cost-budget-alerts';
import secAccessKeysShortLived from './security/sec-access-keys-short-lived';
import secCloudtrailAllRegions from './security/sec-cloudtrail-all-regions';
import secConfigRecorder from './security/sec-config-recorder';
import secGuarddutyEnabled from './security/sec-guardduty-enabled';
import secIamUsersMfa from './security/sec-iam-users-mfa';
import secRootNotUsed from './security/sec-root-not-used';
import secRootProtected from './security/sec-root-protected';

/** Every check of this module, sorted by pillar and id. @public */
export const checks: readonly Check[] = [
  costBudgetAlerts,
  secAccessKeysShortLived,
  secCloudtrailAllRegions,
  secConfigRecorder,
  secGuarddutyEnabled,
  secIamUsersMfa,
  secRootNotUsed,
  secRootProtected,
];
