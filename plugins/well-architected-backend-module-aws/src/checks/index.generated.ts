/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { Check } from 'backstage-plugin-well-architected-node';
import costAllocationTagsApplied from './cost-optimization/cost-allocation-tags-applied';
import costAnomalyDetection from './cost-optimization/cost-anomaly-detection';
import costBudgetAlerts from './cost-optimization/cost-budget-alerts';
import costBudgetNotExceeded from './cost-optimization/cost-budget-not-exceeded';
import costDynamodbCapacityMode from './cost-optimization/cost-dynamodb-capacity-mode';
import costIdleDatabases from './cost-optimization/cost-idle-databases';
import costLogRetention from './cost-optimization/cost-log-retention';
import costS3Lifecycle from './cost-optimization/cost-s3-lifecycle';
import costS3StorageClass from './cost-optimization/cost-s3-storage-class';
import opsAlarmActionsEnabled from './operational-excellence/ops-alarm-actions-enabled';
import opsAlarmsCoverResources from './operational-excellence/ops-alarms-cover-resources';
import opsAlarmsStale from './operational-excellence/ops-alarms-stale';
import opsApplicationLogs from './operational-excellence/ops-application-logs';
import opsDashboardExists from './operational-excellence/ops-dashboard-exists';
import opsIacDriftFree from './operational-excellence/ops-iac-drift-free';
import opsIacManagedResources from './operational-excellence/ops-iac-managed-resources';
import opsXrayTracing from './operational-excellence/ops-xray-tracing';
import perfApiCaching from './performance-efficiency/perf-api-caching';
import perfDbInsights from './performance-efficiency/perf-db-insights';
import perfLambdaColdStarts from './performance-efficiency/perf-lambda-cold-starts';
import perfLatencyAlarms from './performance-efficiency/perf-latency-alarms';
import perfReadReplicas from './performance-efficiency/perf-read-replicas';
import perfStaticContentCdn from './performance-efficiency/perf-static-content-cdn';
import relAutoScalingConfigured from './reliability/rel-auto-scaling-configured';
import relBackupProtected from './reliability/rel-backup-protected';
import relComputeMultiAz from './reliability/rel-compute-multi-az';
import relDbStorageHeadroom from './reliability/rel-db-storage-headroom';
import relDeletionProtection from './reliability/rel-deletion-protection';
import relDynamodbPitr from './reliability/rel-dynamodb-pitr';
import relMultiRegionStrategy from './reliability/rel-multi-region-strategy';
import relRdsBackups from './reliability/rel-rds-backups';
import relRdsMultiAz from './reliability/rel-rds-multi-az';
import relRdsRestorableNow from './reliability/rel-rds-restorable-now';
import relS3Replication from './reliability/rel-s3-replication';
import relS3Versioning from './reliability/rel-s3-versioning';
import secAccessKeysShortLived from './security/sec-access-keys-short-lived';
import secApiAuthorization from './security/sec-api-authorization';
import secCentralIdentity from './security/sec-central-identity';
import secCloudtrailAllRegions from './security/sec-cloudtrail-all-regions';
import secCloudtrailIntegrity from './security/sec-cloudtrail-integrity';
import secConfigRecorder from './security/sec-config-recorder';
import secEbsDefaultEncryption from './security/sec-ebs-default-encryption';
import secEncryptionAtRest from './security/sec-encryption-at-rest';
import secGuarddutyEnabled from './security/sec-guardduty-enabled';
import secIamNoAdminPolicies from './security/sec-iam-no-admin-policies';
import secIamUsersMfa from './security/sec-iam-users-mfa';
import secImdsv2 from './security/sec-imdsv2';
import secLambdaEnvNoSecrets from './security/sec-lambda-env-no-secrets';
import secNoPublicDatabases from './security/sec-no-public-databases';
import secRootNotUsed from './security/sec-root-not-used';
import secRootProtected from './security/sec-root-protected';
import secS3BlockPublicAccess from './security/sec-s3-block-public-access';
import secSecretsManaged from './security/sec-secrets-managed';
import secSecretsRotated from './security/sec-secrets-rotated';
import secTlsInternalData from './security/sec-tls-internal-data';
import susGravitonDatabases from './sustainability/sus-graviton-databases';
import susNonprodNot24x7 from './sustainability/sus-nonprod-not-24x7';
import susRegionChoice from './sustainability/sus-region-choice';
import susStorageOverallocation from './sustainability/sus-storage-overallocation';
import susUtilizationGood from './sustainability/sus-utilization-good';

/** Every check of this module, sorted by pillar and id. @public */
export const checks: readonly Check[] = [
  costAllocationTagsApplied,
  costAnomalyDetection,
  costBudgetAlerts,
  costBudgetNotExceeded,
  costDynamodbCapacityMode,
  costIdleDatabases,
  costLogRetention,
  costS3Lifecycle,
  costS3StorageClass,
  opsAlarmActionsEnabled,
  opsAlarmsCoverResources,
  opsAlarmsStale,
  opsApplicationLogs,
  opsDashboardExists,
  opsIacDriftFree,
  opsIacManagedResources,
  opsXrayTracing,
  perfApiCaching,
  perfDbInsights,
  perfLambdaColdStarts,
  perfLatencyAlarms,
  perfReadReplicas,
  perfStaticContentCdn,
  relAutoScalingConfigured,
  relBackupProtected,
  relComputeMultiAz,
  relDbStorageHeadroom,
  relDeletionProtection,
  relDynamodbPitr,
  relMultiRegionStrategy,
  relRdsBackups,
  relRdsMultiAz,
  relRdsRestorableNow,
  relS3Replication,
  relS3Versioning,
  secAccessKeysShortLived,
  secApiAuthorization,
  secCentralIdentity,
  secCloudtrailAllRegions,
  secCloudtrailIntegrity,
  secConfigRecorder,
  secEbsDefaultEncryption,
  secEncryptionAtRest,
  secGuarddutyEnabled,
  secIamNoAdminPolicies,
  secIamUsersMfa,
  secImdsv2,
  secLambdaEnvNoSecrets,
  secNoPublicDatabases,
  secRootNotUsed,
  secRootProtected,
  secS3BlockPublicAccess,
  secSecretsManaged,
  secSecretsRotated,
  secTlsInternalData,
  susGravitonDatabases,
  susNonprodNot24x7,
  susRegionChoice,
  susStorageOverallocation,
  susUtilizationGood,
];
