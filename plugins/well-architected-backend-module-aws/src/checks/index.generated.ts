/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { Check } from 'backstage-plugin-well-architected-node';
import costAllocationTagsActivated from './cost-optimization/cost-allocation-tags-activated';
import costAllocationTagsApplied from './cost-optimization/cost-allocation-tags-applied';
import costAnomalyDetection from './cost-optimization/cost-anomaly-detection';
import costBudgetAlerts from './cost-optimization/cost-budget-alerts';
import costBudgetNotExceeded from './cost-optimization/cost-budget-not-exceeded';
import costCommitmentsCoverage from './cost-optimization/cost-commitments-coverage';
import costCommitmentsUtilized from './cost-optimization/cost-commitments-utilized';
import costDataTransferEndpoints from './cost-optimization/cost-data-transfer-endpoints';
import costDataTransferReviewed from './cost-optimization/cost-data-transfer-reviewed';
import costDynamodbCapacityMode from './cost-optimization/cost-dynamodb-capacity-mode';
import costEcrLifecycle from './cost-optimization/cost-ecr-lifecycle';
import costGp2ToGp3 from './cost-optimization/cost-gp2-to-gp3';
import costIdleCompute from './cost-optimization/cost-idle-compute';
import costIdleDatabases from './cost-optimization/cost-idle-databases';
import costIdleNetwork from './cost-optimization/cost-idle-network';
import costLambdaMemoryOptimized from './cost-optimization/cost-lambda-memory-optimized';
import costLogRetention from './cost-optimization/cost-log-retention';
import costOldSnapshots from './cost-optimization/cost-old-snapshots';
import costOptimizationHubActions from './cost-optimization/cost-optimization-hub-actions';
import costRightsizing from './cost-optimization/cost-rightsizing';
import costS3Lifecycle from './cost-optimization/cost-s3-lifecycle';
import costS3StorageClass from './cost-optimization/cost-s3-storage-class';
import costServerlessCandidates from './cost-optimization/cost-serverless-candidates';
import costSpotForFaultTolerant from './cost-optimization/cost-spot-for-fault-tolerant';
import costStoppedInstances from './cost-optimization/cost-stopped-instances';
import costUnattachedVolumes from './cost-optimization/cost-unattached-volumes';
import costUnusedAddresses from './cost-optimization/cost-unused-addresses';
import importTrustedAdvisor from './operational-excellence/import-trusted-advisor';
import importWaAgentRecommendations from './operational-excellence/import-wa-agent-recommendations';
import importWaToolRisks from './operational-excellence/import-wa-tool-risks';
import opsAlarmActionsEnabled from './operational-excellence/ops-alarm-actions-enabled';
import opsAlarmsCoverResources from './operational-excellence/ops-alarms-cover-resources';
import opsAlarmsStale from './operational-excellence/ops-alarms-stale';
import opsApplicationLogs from './operational-excellence/ops-application-logs';
import opsAutomatedRemediation from './operational-excellence/ops-automated-remediation';
import opsDashboardExists from './operational-excellence/ops-dashboard-exists';
import opsHealthEventsRouted from './operational-excellence/ops-health-events-routed';
import opsIacDriftFree from './operational-excellence/ops-iac-drift-free';
import opsIacManagedResources from './operational-excellence/ops-iac-managed-resources';
import opsInstancesManaged from './operational-excellence/ops-instances-managed';
import opsNoConsoleChanges from './operational-excellence/ops-no-console-changes';
import opsPipelineHealthy from './operational-excellence/ops-pipeline-healthy';
import opsSafeDeploymentsLambda from './operational-excellence/ops-safe-deployments-lambda';
import opsUserExperienceMonitored from './operational-excellence/ops-user-experience-monitored';
import opsXrayTracing from './operational-excellence/ops-xray-tracing';
import perfApiCaching from './performance-efficiency/perf-api-caching';
import perfAsyncProcessing from './performance-efficiency/perf-async-processing';
import perfCdnCacheEfficiency from './performance-efficiency/perf-cdn-cache-efficiency';
import perfComputeNotUndersized from './performance-efficiency/perf-compute-not-undersized';
import perfComputeOptimizerEnrolled from './performance-efficiency/perf-compute-optimizer-enrolled';
import perfConnectionPooling from './performance-efficiency/perf-connection-pooling';
import perfCpuSaturation from './performance-efficiency/perf-cpu-saturation';
import perfCurrentGeneration from './performance-efficiency/perf-current-generation';
import perfDataCache from './performance-efficiency/perf-data-cache';
import perfDbInsights from './performance-efficiency/perf-db-insights';
import perfDbQueriesTuned from './performance-efficiency/perf-db-queries-tuned';
import perfLambdaColdStarts from './performance-efficiency/perf-lambda-cold-starts';
import perfLambdaMemoryAndTimeout from './performance-efficiency/perf-lambda-memory-and-timeout';
import perfLatencyAlarms from './performance-efficiency/perf-latency-alarms';
import perfReadReplicas from './performance-efficiency/perf-read-replicas';
import perfStaticContentCdn from './performance-efficiency/perf-static-content-cdn';
import perfStorageThroughput from './performance-efficiency/perf-storage-throughput';
import relAutoScalingConfigured from './reliability/rel-auto-scaling-configured';
import relAutoScalingHeadroom from './reliability/rel-auto-scaling-headroom';
import relBackupProtected from './reliability/rel-backup-protected';
import relCacheAndSearchMultiAz from './reliability/rel-cache-and-search-multi-az';
import relChaosExperiments from './reliability/rel-chaos-experiments';
import relComputeMultiAz from './reliability/rel-compute-multi-az';
import relDbStorageHeadroom from './reliability/rel-db-storage-headroom';
import relDeletionProtection from './reliability/rel-deletion-protection';
import relDynamodbPitr from './reliability/rel-dynamodb-pitr';
import relEbsEfsBackups from './reliability/rel-ebs-efs-backups';
import relEcsDeploymentCircuitBreaker from './reliability/rel-ecs-deployment-circuit-breaker';
import relHealthChecksElb from './reliability/rel-health-checks-elb';
import relHealthChecksRoute53 from './reliability/rel-health-checks-route53';
import relIpHeadroom from './reliability/rel-ip-headroom';
import relLambdaDlq from './reliability/rel-lambda-dlq';
import relLoadBalancerMultiAz from './reliability/rel-load-balancer-multi-az';
import relMultiRegionStrategy from './reliability/rel-multi-region-strategy';
import relNatAndEndpointsPerAz from './reliability/rel-nat-and-endpoints-per-az';
import relNoThrottlingSeen from './reliability/rel-no-throttling-seen';
import relPrivateConnectivityRedundant from './reliability/rel-private-connectivity-redundant';
import relQueueDlq from './reliability/rel-queue-dlq';
import relQuotasHeadroom from './reliability/rel-quotas-headroom';
import relRdsBackups from './reliability/rel-rds-backups';
import relRdsMultiAz from './reliability/rel-rds-multi-az';
import relRdsRestorableNow from './reliability/rel-rds-restorable-now';
import relResilienceHubAssessment from './reliability/rel-resilience-hub-assessment';
import relS3Replication from './reliability/rel-s3-replication';
import relS3Versioning from './reliability/rel-s3-versioning';
import relThrottlingProtection from './reliability/rel-throttling-protection';
import relWorkflowErrorHandling from './reliability/rel-workflow-error-handling';
import importConfigConformance from './security/import-config-conformance';
import secAccessAnalyzerClean from './security/sec-access-analyzer-clean';
import secAccessKeysShortLived from './security/sec-access-keys-short-lived';
import secAccountIsolation from './security/sec-account-isolation';
import secApiAuthorization from './security/sec-api-authorization';
import secBuildAndUserdataNoSecrets from './security/sec-build-and-userdata-no-secrets';
import secCentralIdentity from './security/sec-central-identity';
import secCertificatesRenewed from './security/sec-certificates-renewed';
import secCloudtrailAllRegions from './security/sec-cloudtrail-all-regions';
import secCloudtrailIntegrity from './security/sec-cloudtrail-integrity';
import secCmkForSensitiveData from './security/sec-cmk-for-sensitive-data';
import secConfigRecorder from './security/sec-config-recorder';
import secDataClassification from './security/sec-data-classification';
import secEbsDefaultEncryption from './security/sec-ebs-default-encryption';
import secEcsEnvNoSecrets from './security/sec-ecs-env-no-secrets';
import secEncryptionAtRest from './security/sec-encryption-at-rest';
import secGuarddutyEnabled from './security/sec-guardduty-enabled';
import secGuarddutyNoHighFindings from './security/sec-guardduty-no-high-findings';
import secIamNoAdminPolicies from './security/sec-iam-no-admin-policies';
import secIamUsersMfa from './security/sec-iam-users-mfa';
import secImdsv2 from './security/sec-imdsv2';
import secLambdaEnvNoSecrets from './security/sec-lambda-env-no-secrets';
import secNoPublicDatabases from './security/sec-no-public-databases';
import secNoPublicServerlessAccess from './security/sec-no-public-serverless-access';
import secPatchCompliance from './security/sec-patch-compliance';
import secRootNotUsed from './security/sec-root-not-used';
import secRootProtected from './security/sec-root-protected';
import secRuntimesSupported from './security/sec-runtimes-supported';
import secS3BlockPublicAccess from './security/sec-s3-block-public-access';
import secSecretsManaged from './security/sec-secrets-managed';
import secSecretsRotated from './security/sec-secrets-rotated';
import secSecurityhubFindings from './security/sec-securityhub-findings';
import secSgMinimalInbound from './security/sec-sg-minimal-inbound';
import secSgNoOpenAdminPorts from './security/sec-sg-no-open-admin-ports';
import secSgNoOpenDataPorts from './security/sec-sg-no-open-data-ports';
import secTlsInTransit from './security/sec-tls-in-transit';
import secTlsInternalData from './security/sec-tls-internal-data';
import secVpcFlowLogs from './security/sec-vpc-flow-logs';
import secVpcPrivateSubnets from './security/sec-vpc-private-subnets';
import secVulnerabilityScanning from './security/sec-vulnerability-scanning';
import secWafOnPublicEndpoints from './security/sec-waf-on-public-endpoints';
import secWorkloadRoleLeastPrivilege from './security/sec-workload-role-least-privilege';
import susAcceleratorsUsed from './sustainability/sus-accelerators-used';
import susCarbonFootprintTracked from './sustainability/sus-carbon-footprint-tracked';
import susDataExpiry from './sustainability/sus-data-expiry';
import susEfficientPolling from './sustainability/sus-efficient-polling';
import susEventDrivenNotCron from './sustainability/sus-event-driven-not-cron';
import susGravitonCompute from './sustainability/sus-graviton-compute';
import susGravitonDatabases from './sustainability/sus-graviton-databases';
import susGravitonServerless from './sustainability/sus-graviton-serverless';
import susNonprodNot24x7 from './sustainability/sus-nonprod-not-24x7';
import susRegionChoice from './sustainability/sus-region-choice';
import susStorageOverallocation from './sustainability/sus-storage-overallocation';
import susUtilizationGood from './sustainability/sus-utilization-good';
import susUtilizationMonitored from './sustainability/sus-utilization-monitored';

/** Every check of this module, sorted by pillar and id. @public */
export const checks: readonly Check[] = [
  costAllocationTagsActivated,
  costAllocationTagsApplied,
  costAnomalyDetection,
  costBudgetAlerts,
  costBudgetNotExceeded,
  costCommitmentsCoverage,
  costCommitmentsUtilized,
  costDataTransferEndpoints,
  costDataTransferReviewed,
  costDynamodbCapacityMode,
  costEcrLifecycle,
  costGp2ToGp3,
  costIdleCompute,
  costIdleDatabases,
  costIdleNetwork,
  costLambdaMemoryOptimized,
  costLogRetention,
  costOldSnapshots,
  costOptimizationHubActions,
  costRightsizing,
  costS3Lifecycle,
  costS3StorageClass,
  costServerlessCandidates,
  costSpotForFaultTolerant,
  costStoppedInstances,
  costUnattachedVolumes,
  costUnusedAddresses,
  importTrustedAdvisor,
  importWaAgentRecommendations,
  importWaToolRisks,
  opsAlarmActionsEnabled,
  opsAlarmsCoverResources,
  opsAlarmsStale,
  opsApplicationLogs,
  opsAutomatedRemediation,
  opsDashboardExists,
  opsHealthEventsRouted,
  opsIacDriftFree,
  opsIacManagedResources,
  opsInstancesManaged,
  opsNoConsoleChanges,
  opsPipelineHealthy,
  opsSafeDeploymentsLambda,
  opsUserExperienceMonitored,
  opsXrayTracing,
  perfApiCaching,
  perfAsyncProcessing,
  perfCdnCacheEfficiency,
  perfComputeNotUndersized,
  perfComputeOptimizerEnrolled,
  perfConnectionPooling,
  perfCpuSaturation,
  perfCurrentGeneration,
  perfDataCache,
  perfDbInsights,
  perfDbQueriesTuned,
  perfLambdaColdStarts,
  perfLambdaMemoryAndTimeout,
  perfLatencyAlarms,
  perfReadReplicas,
  perfStaticContentCdn,
  perfStorageThroughput,
  relAutoScalingConfigured,
  relAutoScalingHeadroom,
  relBackupProtected,
  relCacheAndSearchMultiAz,
  relChaosExperiments,
  relComputeMultiAz,
  relDbStorageHeadroom,
  relDeletionProtection,
  relDynamodbPitr,
  relEbsEfsBackups,
  relEcsDeploymentCircuitBreaker,
  relHealthChecksElb,
  relHealthChecksRoute53,
  relIpHeadroom,
  relLambdaDlq,
  relLoadBalancerMultiAz,
  relMultiRegionStrategy,
  relNatAndEndpointsPerAz,
  relNoThrottlingSeen,
  relPrivateConnectivityRedundant,
  relQueueDlq,
  relQuotasHeadroom,
  relRdsBackups,
  relRdsMultiAz,
  relRdsRestorableNow,
  relResilienceHubAssessment,
  relS3Replication,
  relS3Versioning,
  relThrottlingProtection,
  relWorkflowErrorHandling,
  importConfigConformance,
  secAccessAnalyzerClean,
  secAccessKeysShortLived,
  secAccountIsolation,
  secApiAuthorization,
  secBuildAndUserdataNoSecrets,
  secCentralIdentity,
  secCertificatesRenewed,
  secCloudtrailAllRegions,
  secCloudtrailIntegrity,
  secCmkForSensitiveData,
  secConfigRecorder,
  secDataClassification,
  secEbsDefaultEncryption,
  secEcsEnvNoSecrets,
  secEncryptionAtRest,
  secGuarddutyEnabled,
  secGuarddutyNoHighFindings,
  secIamNoAdminPolicies,
  secIamUsersMfa,
  secImdsv2,
  secLambdaEnvNoSecrets,
  secNoPublicDatabases,
  secNoPublicServerlessAccess,
  secPatchCompliance,
  secRootNotUsed,
  secRootProtected,
  secRuntimesSupported,
  secS3BlockPublicAccess,
  secSecretsManaged,
  secSecretsRotated,
  secSecurityhubFindings,
  secSgMinimalInbound,
  secSgNoOpenAdminPorts,
  secSgNoOpenDataPorts,
  secTlsInTransit,
  secTlsInternalData,
  secVpcFlowLogs,
  secVpcPrivateSubnets,
  secVulnerabilityScanning,
  secWafOnPublicEndpoints,
  secWorkloadRoleLeastPrivilege,
  susAcceleratorsUsed,
  susCarbonFootprintTracked,
  susDataExpiry,
  susEfficientPolling,
  susEventDrivenNotCron,
  susGravitonCompute,
  susGravitonDatabases,
  susGravitonServerless,
  susNonprodNot24x7,
  susRegionChoice,
  susStorageOverallocation,
  susUtilizationGood,
  susUtilizationMonitored,
];
