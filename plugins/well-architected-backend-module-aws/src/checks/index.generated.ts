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
import costGp2ToGp3 from './cost-optimization/cost-gp2-to-gp3';
import costIdleCompute from './cost-optimization/cost-idle-compute';
import costIdleDatabases from './cost-optimization/cost-idle-databases';
import costIdleNetwork from './cost-optimization/cost-idle-network';
import costLogRetention from './cost-optimization/cost-log-retention';
import costOldSnapshots from './cost-optimization/cost-old-snapshots';
import costS3Lifecycle from './cost-optimization/cost-s3-lifecycle';
import costS3StorageClass from './cost-optimization/cost-s3-storage-class';
import costStoppedInstances from './cost-optimization/cost-stopped-instances';
import costUnattachedVolumes from './cost-optimization/cost-unattached-volumes';
import costUnusedAddresses from './cost-optimization/cost-unused-addresses';
import opsAlarmActionsEnabled from './operational-excellence/ops-alarm-actions-enabled';
import opsAlarmsCoverResources from './operational-excellence/ops-alarms-cover-resources';
import opsAlarmsStale from './operational-excellence/ops-alarms-stale';
import opsApplicationLogs from './operational-excellence/ops-application-logs';
import opsDashboardExists from './operational-excellence/ops-dashboard-exists';
import opsIacDriftFree from './operational-excellence/ops-iac-drift-free';
import opsIacManagedResources from './operational-excellence/ops-iac-managed-resources';
import opsInstancesManaged from './operational-excellence/ops-instances-managed';
import opsXrayTracing from './operational-excellence/ops-xray-tracing';
import perfApiCaching from './performance-efficiency/perf-api-caching';
import perfAsyncProcessing from './performance-efficiency/perf-async-processing';
import perfCdnCacheEfficiency from './performance-efficiency/perf-cdn-cache-efficiency';
import perfCpuSaturation from './performance-efficiency/perf-cpu-saturation';
import perfCurrentGeneration from './performance-efficiency/perf-current-generation';
import perfDataCache from './performance-efficiency/perf-data-cache';
import perfDbInsights from './performance-efficiency/perf-db-insights';
import perfLambdaColdStarts from './performance-efficiency/perf-lambda-cold-starts';
import perfLambdaMemoryAndTimeout from './performance-efficiency/perf-lambda-memory-and-timeout';
import perfLatencyAlarms from './performance-efficiency/perf-latency-alarms';
import perfReadReplicas from './performance-efficiency/perf-read-replicas';
import perfStaticContentCdn from './performance-efficiency/perf-static-content-cdn';
import perfStorageThroughput from './performance-efficiency/perf-storage-throughput';
import relAutoScalingConfigured from './reliability/rel-auto-scaling-configured';
import relBackupProtected from './reliability/rel-backup-protected';
import relComputeMultiAz from './reliability/rel-compute-multi-az';
import relDbStorageHeadroom from './reliability/rel-db-storage-headroom';
import relDeletionProtection from './reliability/rel-deletion-protection';
import relDynamodbPitr from './reliability/rel-dynamodb-pitr';
import relEbsEfsBackups from './reliability/rel-ebs-efs-backups';
import relEcsDeploymentCircuitBreaker from './reliability/rel-ecs-deployment-circuit-breaker';
import relHealthChecksElb from './reliability/rel-health-checks-elb';
import relIpHeadroom from './reliability/rel-ip-headroom';
import relLambdaDlq from './reliability/rel-lambda-dlq';
import relLoadBalancerMultiAz from './reliability/rel-load-balancer-multi-az';
import relMultiRegionStrategy from './reliability/rel-multi-region-strategy';
import relNoThrottlingSeen from './reliability/rel-no-throttling-seen';
import relQueueDlq from './reliability/rel-queue-dlq';
import relRdsBackups from './reliability/rel-rds-backups';
import relRdsMultiAz from './reliability/rel-rds-multi-az';
import relRdsRestorableNow from './reliability/rel-rds-restorable-now';
import relS3Replication from './reliability/rel-s3-replication';
import relS3Versioning from './reliability/rel-s3-versioning';
import relThrottlingProtection from './reliability/rel-throttling-protection';
import secAccessKeysShortLived from './security/sec-access-keys-short-lived';
import secApiAuthorization from './security/sec-api-authorization';
import secCentralIdentity from './security/sec-central-identity';
import secCloudtrailAllRegions from './security/sec-cloudtrail-all-regions';
import secCloudtrailIntegrity from './security/sec-cloudtrail-integrity';
import secCmkForSensitiveData from './security/sec-cmk-for-sensitive-data';
import secConfigRecorder from './security/sec-config-recorder';
import secEbsDefaultEncryption from './security/sec-ebs-default-encryption';
import secEcsEnvNoSecrets from './security/sec-ecs-env-no-secrets';
import secEncryptionAtRest from './security/sec-encryption-at-rest';
import secGuarddutyEnabled from './security/sec-guardduty-enabled';
import secIamNoAdminPolicies from './security/sec-iam-no-admin-policies';
import secIamUsersMfa from './security/sec-iam-users-mfa';
import secImdsv2 from './security/sec-imdsv2';
import secLambdaEnvNoSecrets from './security/sec-lambda-env-no-secrets';
import secNoPublicDatabases from './security/sec-no-public-databases';
import secNoPublicServerlessAccess from './security/sec-no-public-serverless-access';
import secRootNotUsed from './security/sec-root-not-used';
import secRootProtected from './security/sec-root-protected';
import secRuntimesSupported from './security/sec-runtimes-supported';
import secS3BlockPublicAccess from './security/sec-s3-block-public-access';
import secSecretsManaged from './security/sec-secrets-managed';
import secSecretsRotated from './security/sec-secrets-rotated';
import secSgMinimalInbound from './security/sec-sg-minimal-inbound';
import secSgNoOpenAdminPorts from './security/sec-sg-no-open-admin-ports';
import secSgNoOpenDataPorts from './security/sec-sg-no-open-data-ports';
import secTlsInTransit from './security/sec-tls-in-transit';
import secTlsInternalData from './security/sec-tls-internal-data';
import secVpcFlowLogs from './security/sec-vpc-flow-logs';
import secVpcPrivateSubnets from './security/sec-vpc-private-subnets';
import susDataExpiry from './sustainability/sus-data-expiry';
import susEfficientPolling from './sustainability/sus-efficient-polling';
import susGravitonCompute from './sustainability/sus-graviton-compute';
import susGravitonDatabases from './sustainability/sus-graviton-databases';
import susGravitonServerless from './sustainability/sus-graviton-serverless';
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
  costGp2ToGp3,
  costIdleCompute,
  costIdleDatabases,
  costIdleNetwork,
  costLogRetention,
  costOldSnapshots,
  costS3Lifecycle,
  costS3StorageClass,
  costStoppedInstances,
  costUnattachedVolumes,
  costUnusedAddresses,
  opsAlarmActionsEnabled,
  opsAlarmsCoverResources,
  opsAlarmsStale,
  opsApplicationLogs,
  opsDashboardExists,
  opsIacDriftFree,
  opsIacManagedResources,
  opsInstancesManaged,
  opsXrayTracing,
  perfApiCaching,
  perfAsyncProcessing,
  perfCdnCacheEfficiency,
  perfCpuSaturation,
  perfCurrentGeneration,
  perfDataCache,
  perfDbInsights,
  perfLambdaColdStarts,
  perfLambdaMemoryAndTimeout,
  perfLatencyAlarms,
  perfReadReplicas,
  perfStaticContentCdn,
  perfStorageThroughput,
  relAutoScalingConfigured,
  relBackupProtected,
  relComputeMultiAz,
  relDbStorageHeadroom,
  relDeletionProtection,
  relDynamodbPitr,
  relEbsEfsBackups,
  relEcsDeploymentCircuitBreaker,
  relHealthChecksElb,
  relIpHeadroom,
  relLambdaDlq,
  relLoadBalancerMultiAz,
  relMultiRegionStrategy,
  relNoThrottlingSeen,
  relQueueDlq,
  relRdsBackups,
  relRdsMultiAz,
  relRdsRestorableNow,
  relS3Replication,
  relS3Versioning,
  relThrottlingProtection,
  secAccessKeysShortLived,
  secApiAuthorization,
  secCentralIdentity,
  secCloudtrailAllRegions,
  secCloudtrailIntegrity,
  secCmkForSensitiveData,
  secConfigRecorder,
  secEbsDefaultEncryption,
  secEcsEnvNoSecrets,
  secEncryptionAtRest,
  secGuarddutyEnabled,
  secIamNoAdminPolicies,
  secIamUsersMfa,
  secImdsv2,
  secLambdaEnvNoSecrets,
  secNoPublicDatabases,
  secNoPublicServerlessAccess,
  secRootNotUsed,
  secRootProtected,
  secRuntimesSupported,
  secS3BlockPublicAccess,
  secSecretsManaged,
  secSecretsRotated,
  secSgMinimalInbound,
  secSgNoOpenAdminPorts,
  secSgNoOpenDataPorts,
  secTlsInTransit,
  secTlsInternalData,
  secVpcFlowLogs,
  secVpcPrivateSubnets,
  susDataExpiry,
  susEfficientPolling,
  susGravitonCompute,
  susGravitonDatabases,
  susGravitonServerless,
  susNonprodNot24x7,
  susRegionChoice,
  susStorageOverallocation,
  susUtilizationGood,
];
