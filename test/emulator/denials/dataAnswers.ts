/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Answers, arn, SINCE } from './answerParts';

/** Of databases, caches and what else keeps data; see `moreAnswers`. */
export const dataAnswers: Answers = {
  'efs:DescribeFileSystems': () => ({
    FileSystems: [
      {
        FileSystemId: 'fs-0a1b2c3d',
        FileSystemArn: arn('elasticfilesystem', 'file-system/fs-0a1b2c3d'),
        CreationTime: SINCE,
        LifeCycleState: 'available',
      },
    ],
  }),
  'efs:DescribeLifecycleConfiguration': () => ({ LifecyclePolicies: [] }),
  'fsx:DescribeFileSystems': () => ({
    FileSystems: [
      {
        FileSystemId: 'fs-0f1e2d3c',
        ResourceARN: arn('fsx', 'file-system/fs-0f1e2d3c'),
        CreationTime: SINCE,
        FileSystemType: 'WINDOWS',
        WindowsConfiguration: { DeploymentType: 'MULTI_AZ_1' },
      },
    ],
  }),
  'fsx:DescribeBackups': () => ({ Backups: [] }),
  'elasticache:DescribeCacheClusters': () => ({
    CacheClusters: [
      {
        CacheClusterId: 'sessions',
        ARN: arn('elasticache', 'cluster:sessions'),
        CacheClusterCreateTime: SINCE,
        Engine: 'memcached',
        CacheSubnetGroupName: 'private',
      },
    ],
  }),
  'elasticache:DescribeCacheSubnetGroups': () => ({
    CacheSubnetGroups: [{ CacheSubnetGroupName: 'private', Subnets: [] }],
  }),
  'kinesis:ListStreams': () => ({
    StreamSummaries: [
      {
        StreamName: 'clicks',
        StreamARN: arn('kinesis', 'stream/clicks'),
        StreamCreationTimestamp: SINCE,
        StreamStatus: 'ACTIVE',
      },
    ],
  }),
  'kinesis:DescribeStreamSummary': () => ({
    StreamDescriptionSummary: { OpenShardCount: 1, RetentionPeriodHours: 24 },
  }),
  'opensearch:ListDomainNames': () => ({
    DomainNames: [{ DomainName: 'search' }],
  }),
  'opensearch:DescribeDomains': () => ({
    DomainStatusList: [
      { DomainName: 'search', ARN: arn('es', 'domain/search') },
    ],
  }),
  'redshift:DescribeClusters': () => ({
    Clusters: [
      {
        ClusterIdentifier: 'reports',
        ClusterCreateTime: SINCE,
        ClusterParameterGroups: [{ ParameterGroupName: 'reports' }],
      },
    ],
  }),
  'redshift:DescribeClusterParameters': () => ({ Parameters: [] }),
  'rds:DescribeDBProxies': () => ({
    DBProxies: [
      {
        DBProxyName: 'orders',
        DBProxyArn: arn('rds', 'db-proxy:prx-1'),
        CreatedDate: SINCE,
      },
    ],
  }),
  'rds:DescribeDBProxyTargets': () => ({ Targets: [] }),
  'rds:DescribeDBRecommendations': () => ({ DBRecommendations: [] }),
  'rds:DescribeDBSnapshots': () => ({
    DBSnapshots: [
      {
        DBSnapshotIdentifier: 'before-upgrade',
        DBSnapshotArn: arn('rds', 'snapshot:before-upgrade'),
        SnapshotType: 'manual',
        SnapshotCreateTime: SINCE,
        Status: 'available',
      },
    ],
  }),
  'rds:DescribeDBSnapshotAttributes': () => ({
    DBSnapshotAttributesResult: { DBSnapshotAttributes: [] },
  }),
  'rds:DescribeDBClusters': () => ({
    DBClusters: [
      {
        DBClusterIdentifier: 'ledger',
        DBClusterArn: arn('rds', 'cluster:ledger'),
        ClusterCreateTime: SINCE,
        Engine: 'aurora-postgresql',
        GlobalClusterIdentifier: 'ledger-global',
        DBClusterParameterGroup: 'ledger',
      },
    ],
  }),
  'rds:DescribeDBInstances': () => ({
    DBInstances: [
      {
        DBInstanceIdentifier: 'ledger-1',
        DBInstanceArn: arn('rds', 'db:ledger-1'),
        DbiResourceId: 'db-LEDGER1',
        DBClusterIdentifier: 'ledger',
        DBInstanceClass: 'db.r7g.large',
        DBInstanceStatus: 'available',
        Engine: 'aurora-postgresql',
        InstanceCreateTime: SINCE,
        PerformanceInsightsEnabled: true,
        DBParameterGroups: [{ DBParameterGroupName: 'ledger' }],
      },
    ],
  }),
  'rds:DescribeDBParameters': () => ({ Parameters: [] }),
  'pi:DescribeDimensionKeys': () => ({ Keys: [] }),
  'rds:DescribeGlobalClusters': () => ({ GlobalClusters: [] }),
  'backup:ListBackupPlans': () => ({
    BackupPlansList: [
      {
        BackupPlanId: 'daily',
        BackupPlanName: 'daily',
        BackupPlanArn: arn('backup', 'backup-plan:daily'),
        CreationDate: SINCE,
      },
    ],
  }),
  'backup:GetBackupPlan': () => ({ BackupPlan: { Rules: [] } }),
  'backup:ListBackupVaults': () => ({
    BackupVaultList: [
      {
        BackupVaultName: 'central',
        BackupVaultArn: arn('backup', 'backup-vault:central'),
        CreationDate: SINCE,
      },
    ],
  }),
  'backup:ListBackupJobs': () => ({ BackupJobs: [] }),
  'backup:ListRecoveryPointsByBackupVault': () => ({ RecoveryPoints: [] }),
};
