/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { Check } from 'backstage-plugin-well-architected-node';
import costAllocationTagsApplied from './cost-optimization/cost-allocation-tags-applied';
import costBudgetAlerts from './cost-optimization/cost-budget-alerts';
import costLogRetention from './cost-optimization/cost-log-retention';
import costS3Lifecycle from './cost-optimization/cost-s3-lifecycle';
import costS3StorageClass from './cost-optimization/cost-s3-storage-class';
import opsAlarmActionsEnabled from './operational-excellence/ops-alarm-actions-enabled';
import opsAlarmsCoverResources from './operational-excellence/ops-alarms-cover-resources';
import opsAlarmsStale from './operational-excellence/ops-alarms-stale';
import opsApplicationLogs from './operational-excellence/ops-application-logs';
import opsDashboardExists from './operational-excellence/ops-dashboard-exists';
import opsIacManagedResources from './operational-excellence/ops-iac-managed-resources';
import opsXrayTracing from './operational-excellence/ops-xray-tracing';
import relDynamodbPitr from './reliability/rel-dynamodb-pitr';
import relMultiRegionStrategy from './reliability/rel-multi-region-strategy';
import relRdsBackups from './reliability/rel-rds-backups';
import relRdsMultiAz from './reliability/rel-rds-multi-az';
import relRdsRestorableNow from './reliability/rel-rds-restorable-now';
import relS3Versioning from './reliability/rel-s3-versioning';
import secAccessKeysShortLived from './security/sec-access-keys-short-lived';
import secCloudtrailAllRegions from './security/sec-cloudtrail-all-regions';
import secConfigRecorder from './security/sec-config-recorder';
import secEncryptionAtRest from './security/sec-encryption-at-rest';
import secGuarddutyEnabled from './security/sec-guardduty-enabled';
import secIamUsersMfa from './security/sec-iam-users-mfa';
import secLambdaEnvNoSecrets from './security/sec-lambda-env-no-secrets';
import secNoPublicDatabases from './security/sec-no-public-databases';
import secRootNotUsed from './security/sec-root-not-used';
import secRootProtected from './security/sec-root-protected';
import secS3BlockPublicAccess from './security/sec-s3-block-public-access';
import secSecretsManaged from './security/sec-secrets-managed';
import susRegionChoice from './sustainability/sus-region-choice';

/** Every check of this module, sorted by pillar and id. @public */
export const checks: readonly Check[] = [
  costAllocationTagsApplied,
  costBudgetAlerts,
  costLogRetention,
  costS3Lifecycle,
  costS3StorageClass,
  opsAlarmActionsEnabled,
  opsAlarmsCoverResources,
  opsAlarmsStale,
  opsApplicationLogs,
  opsDashboardExists,
  opsIacManagedResources,
  opsXrayTracing,
  relDynamodbPitr,
  relMultiRegionStrategy,
  relRdsBackups,
  relRdsMultiAz,
  relRdsRestorableNow,
  relS3Versioning,
  secAccessKeysShortLived,
  secCloudtrailAllRegions,
  secConfigRecorder,
  secEncryptionAtRest,
  secGuarddutyEnabled,
  secIamUsersMfa,
  secLambdaEnvNoSecrets,
  secNoPublicDatabases,
  secRootNotUsed,
  secRootProtected,
  secS3BlockPublicAccess,
  secSecretsManaged,
  susRegionChoice,
];
