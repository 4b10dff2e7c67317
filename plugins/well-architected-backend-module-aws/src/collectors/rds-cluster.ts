/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Database clusters: Aurora, Multi-AZ DB clusters, DocumentDB and Neptune. All
 * answer the RDS API and are told apart by their engine.
 *
 * Calls: rds:DescribeDBClusters (action of the same name), regional, one call
 * per 100 clusters. Detail `globalMembers`: rds:DescribeGlobalClusters, one
 * call per 100 global clusters of the Region, only where a cluster is part of
 * one. Detail `tlsRequired`: rds:DescribeDBClusterParameters, one call per 100
 * parameters of each parameter group in use, however many clusters share it.
 */
import {
  DBCluster,
  DBParameterGroupNotFoundFault,
  RDSClient,
  paginateDescribeDBClusterParameters,
  paginateDescribeDBClusters,
  paginateDescribeGlobalClusters,
} from '@aws-sdk/client-rds';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { demandsTls, tlsParameterOf } from '../rds/parametersOfEngine';
import { readParameters } from '../rds/readParameters';
import { tagRecord } from '../support/tagRecord';

export default defineCollector({
  id: 'rds-cluster',
  type: 'AWS::RDS::DBCluster',
  noun: { one: 'database cluster', many: 'database clusters' },
  scope: 'regional',
  list: { 'rds:DescribeDBClusters': 'rds:DescribeDBClusters' },
  details: {
    globalMembers: {
      'rds:DescribeGlobalClusters': 'rds:DescribeGlobalClusters',
    },
    tlsRequired: {
      'rds:DescribeDBClusterParameters': 'rds:DescribeDBClusterParameters',
    },
  },
  schema: z.object({
    /** `aurora-postgresql`, `aurora-mysql`, `mysql`, `docdb`, `neptune` … */
    engine: z.string(),
    engineVersion: z.string(),
    /** `provisioned` or `serverless`. */
    engineMode: z.string(),
    status: z.string(),
    /** Class of a Multi-AZ DB cluster; absent for Aurora and its kin. */
    instanceClass: z.string().optional(),
    multiAz: z.boolean(),
    members: z.array(z.object({ instanceId: z.string(), writer: z.boolean() })),
    /** Set on clusters that replicate from another one: its ARN. */
    replicaOf: z.string().optional(),
    replicas: z.array(z.string()),
    globalClusterId: z.string().optional(),
    /** ARNs of all members of the global cluster; empty without one. */
    globalMembers: readable(z.array(z.string())),
    storageEncrypted: z.boolean(),
    kmsKeyId: z.string().optional(),
    backupRetentionDays: z.number(),
    /** ISO 8601. */
    latestRestorableTime: z.string().optional(),
    deletionProtection: z.boolean(),
    performanceInsights: z.boolean(),
    databaseInsightsMode: z.string().optional(),
    logExports: z.array(z.string()),
    iamAuthentication: z.boolean(),
    managedMasterPassword: z.boolean(),
    /** The Data API, which pools connections by itself. */
    dataApi: z.boolean(),
    /** Capacity units of Aurora Serverless v2. */
    serverlessCapacity: z
      .object({ min: z.number(), max: z.number() })
      .optional(),
    securityGroupIds: z.array(z.string()),
    /** As of an instance; members follow their cluster. */
    tlsRequired: readable(
      z
        .object({ parameter: z.string(), value: z.string(), on: z.boolean() })
        .nullable(),
    ),
  }),
  sample: {
    id: 'orders-cluster',
    arn: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders-cluster',
    variant: 'aurora-postgresql',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      engine: 'aurora-postgresql',
      engineVersion: '17.5',
      engineMode: 'provisioned',
      status: 'available',
      multiAz: true,
      members: [
        { instanceId: 'orders-cluster-1', writer: true },
        { instanceId: 'orders-cluster-2', writer: false },
      ],
      replicas: [],
      globalMembers: [],
      storageEncrypted: true,
      kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/orders',
      backupRetentionDays: 14,
      latestRestorableTime: '2026-11-16T05:56:00.000Z',
      deletionProtection: true,
      performanceInsights: true,
      databaseInsightsMode: 'standard',
      logExports: ['postgresql'],
      iamAuthentication: true,
      managedMasterPassword: true,
      dataApi: false,
      securityGroupIds: ['sg-0orders-db'],
      tlsRequired: { parameter: 'rds.force_ssl', value: '1', on: true },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(RDSClient);
    let memberships: Promise<Map<string, string[]>> | undefined;
    const membersOf = async (db: DBCluster) => {
      if (!db.GlobalClusterIdentifier) {
        return [];
      }
      memberships ??= readMemberships(client);
      return (await memberships).get(db.GlobalClusterIdentifier) ?? [];
    };

    const byGroup = new Map<string, Promise<string | undefined>>();
    const tlsOf = async (db: DBCluster) => {
      const parameter = tlsParameterOf(db.Engine ?? '');
      const group = db.DBClusterParameterGroup;
      if (!parameter || !group) {
        return null;
      }
      const reading =
        byGroup.get(group) ?? readParameter({ client, group, parameter });
      byGroup.set(group, reading);
      const value = await reading;
      return value ? { parameter, value, on: demandsTls(value) } : null;
    };

    for await (const page of paginateDescribeDBClusters(
      { client, pageSize: 100 },
      {},
    )) {
      for (const db of page.DBClusters ?? []) {
        const capacity = db.ServerlessV2ScalingConfiguration;
        yield {
          id: db.DBClusterIdentifier ?? '',
          arn: db.DBClusterArn,
          variant: db.Engine,
          createdAt: db.ClusterCreateTime?.toISOString(),
          tags: tagRecord(db.TagList),
          data: {
            engine: db.Engine ?? 'unknown',
            engineVersion: db.EngineVersion ?? 'unknown',
            engineMode: db.EngineMode ?? 'provisioned',
            status: db.Status ?? 'unknown',
            instanceClass: db.DBClusterInstanceClass,
            multiAz: db.MultiAZ === true,
            members: (db.DBClusterMembers ?? []).map(member => ({
              instanceId: member.DBInstanceIdentifier ?? '',
              writer: member.IsClusterWriter === true,
            })),
            replicaOf: db.ReplicationSourceIdentifier || undefined,
            replicas: db.ReadReplicaIdentifiers ?? [],
            globalClusterId: db.GlobalClusterIdentifier || undefined,
            globalMembers: await ctx.detail('globalMembers', () =>
              membersOf(db),
            ),
            storageEncrypted: db.StorageEncrypted === true,
            kmsKeyId: db.KmsKeyId,
            backupRetentionDays: db.BackupRetentionPeriod ?? 0,
            latestRestorableTime: db.LatestRestorableTime?.toISOString(),
            deletionProtection: db.DeletionProtection === true,
            performanceInsights: db.PerformanceInsightsEnabled === true,
            databaseInsightsMode: db.DatabaseInsightsMode,
            logExports: db.EnabledCloudwatchLogsExports ?? [],
            iamAuthentication: db.IAMDatabaseAuthenticationEnabled === true,
            managedMasterPassword: db.MasterUserSecret !== undefined,
            dataApi: db.HttpEndpointEnabled === true,
            serverlessCapacity: capacity
              ? {
                  min: capacity.MinCapacity ?? 0,
                  max: capacity.MaxCapacity ?? 0,
                }
              : undefined,
            securityGroupIds: (db.VpcSecurityGroups ?? []).flatMap(
              group => group.VpcSecurityGroupId ?? [],
            ),
            tlsRequired: await ctx.detail('tlsRequired', () => tlsOf(db)),
          },
        };
      }
    }
  },
});

/** A group that does not exist leaves the value unread, not the cluster. */
async function readParameter(options: {
  client: RDSClient;
  group: string;
  parameter: string;
}): Promise<string | undefined> {
  const { client, group, parameter } = options;
  try {
    const names = [parameter];
    const found = await readParameters({
      pages: paginateDescribeDBClusterParameters(
        { client, pageSize: 100 },
        { DBClusterParameterGroupName: group },
      ),
      names,
    });
    return found.get(parameter);
  } catch (error) {
    if (error instanceof DBParameterGroupNotFoundFault) {
      throw new Error(`Cluster parameter group ${group} does not exist`);
    }
    throw error;
  }
}

/** Member ARNs of every global cluster, by its id. */
async function readMemberships(client: RDSClient) {
  const members = new Map<string, string[]>();
  for await (const page of paginateDescribeGlobalClusters({ client }, {})) {
    for (const cluster of page.GlobalClusters ?? []) {
      members.set(
        cluster.GlobalClusterIdentifier ?? '',
        (cluster.GlobalClusterMembers ?? []).flatMap(m => m.DBClusterArn ?? []),
      );
    }
  }
  return members;
}
