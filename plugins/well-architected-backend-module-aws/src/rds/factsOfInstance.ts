/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DBInstance } from '@aws-sdk/client-rds';

/** What the list of instances tells, in the words of the collector's schema. */
export function factsOfInstance(db: DBInstance) {
  return {
    engine: db.Engine ?? 'unknown',
    engineVersion: db.EngineVersion ?? 'unknown',
    instanceClass: db.DBInstanceClass ?? 'unknown',
    status: db.DBInstanceStatus ?? 'unknown',
    multiAz: db.MultiAZ === true,
    availabilityZone: db.AvailabilityZone,
    clusterId: db.DBClusterIdentifier,
    replicaOf:
      db.ReadReplicaSourceDBInstanceIdentifier ||
      db.ReadReplicaSourceDBClusterIdentifier ||
      undefined,
    replicas: [
      ...(db.ReadReplicaDBInstanceIdentifiers ?? []),
      ...(db.ReadReplicaDBClusterIdentifiers ?? []),
    ],
    backupReplicationArns: (
      db.DBInstanceAutomatedBackupsReplications ?? []
    ).flatMap(r => r.DBInstanceAutomatedBackupsArn ?? []),
    storageEncrypted: db.StorageEncrypted === true,
    kmsKeyId: db.KmsKeyId,
    publiclyAccessible: db.PubliclyAccessible === true,
    backupRetentionDays: db.BackupRetentionPeriod ?? 0,
    latestRestorableTime: db.LatestRestorableTime?.toISOString(),
    allocatedStorageGb: db.AllocatedStorage ?? 0,
    maxAllocatedStorageGb: db.MaxAllocatedStorage,
    storageType: db.StorageType,
    deletionProtection: db.DeletionProtection === true,
    performanceInsights: db.PerformanceInsightsEnabled === true,
    databaseInsightsMode: db.DatabaseInsightsMode,
    enhancedMonitoringSeconds: db.MonitoringInterval ?? 0,
    logExports: db.EnabledCloudwatchLogsExports ?? [],
    autoMinorVersionUpgrade: db.AutoMinorVersionUpgrade === true,
    iamAuthentication: db.IAMDatabaseAuthenticationEnabled === true,
    managedMasterPassword: db.MasterUserSecret !== undefined,
    parameterGroups: (db.DBParameterGroups ?? []).flatMap(
      group => group.DBParameterGroupName ?? [],
    ),
    vpcId: db.DBSubnetGroup?.VpcId,
    subnetIds: (db.DBSubnetGroup?.Subnets ?? []).flatMap(
      subnet => subnet.SubnetIdentifier ?? [],
    ),
    securityGroupIds: (db.VpcSecurityGroups ?? []).flatMap(
      group => group.VpcSecurityGroupId ?? [],
    ),
    caCertificate: db.CACertificateIdentifier,
    certificateValidTill: db.CertificateDetails?.ValidTill?.toISOString(),
  };
}
