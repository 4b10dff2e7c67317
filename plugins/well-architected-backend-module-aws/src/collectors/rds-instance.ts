/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Database instances of RDS, Aurora, DocumentDB and Neptune: all four answer
 * the RDS API and are told apart by their engine.
 *
 * Calls: rds:DescribeDBInstances (action of the same name), regional, one call
 * per 100 instances. Details `tlsRequired` and `maxConnections`, together:
 * rds:DescribeDBParameters, one call per 100 parameters of each parameter group
 * in use, however many instances share it. Detail `topSql`:
 * pi:DescribeDimensionKeys, one call per instance with Performance Insights.
 */
import { PIClient } from '@aws-sdk/client-pi';
import {
  DBInstance,
  RDSClient,
  paginateDescribeDBInstances,
  paginateDescribeDBParameters,
} from '@aws-sdk/client-rds';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { factsOfInstance } from '../rds/factsOfInstance';
import {
  connectionsParameterOf,
  demandsTls,
  tlsParameterOf,
} from '../rds/parametersOfEngine';
import { readParameters } from '../rds/readParameters';
import { readTopSql } from '../rds/readTopSql';
import { tagRecord } from '../support/tagRecord';

const ARN = 'arn:aws:rds:eu-west-1:111122223333:db:orders-db';

export default defineCollector({
  id: 'rds-instance',
  type: 'AWS::RDS::DBInstance',
  noun: { one: 'database instance', many: 'database instances' },
  scope: 'regional',
  list: { 'rds:DescribeDBInstances': 'rds:DescribeDBInstances' },
  details: {
    tlsRequired: { 'rds:DescribeDBParameters': 'rds:DescribeDBParameters' },
    maxConnections: { 'rds:DescribeDBParameters': 'rds:DescribeDBParameters' },
    topSql: { 'pi:DescribeDimensionKeys': 'pi:DescribeDimensionKeys' },
  },
  schema: z.object({
    /** `postgres`, `aurora-mysql`, `docdb`, `neptune` … */
    engine: z.string(),
    engineVersion: z.string(),
    /** Such as `db.r7g.large`. */
    instanceClass: z.string(),
    status: z.string(),
    multiAz: z.boolean(),
    availabilityZone: z.string().optional(),
    /** Cluster that it is a member of. */
    clusterId: z.string().optional(),
    /** Set on read replicas: a name, or an ARN in another Region. */
    replicaOf: z.string().optional(),
    /** Names, or ARNs where the replica is in another Region. */
    replicas: z.array(z.string()),
    /** Regions that automated backups are replicated to (destination ARNs). */
    backupReplicationArns: z.array(z.string()),
    storageEncrypted: z.boolean(),
    kmsKeyId: z.string().optional(),
    publiclyAccessible: z.boolean(),
    backupRetentionDays: z.number(),
    /** ISO 8601; absent while backups are off. */
    latestRestorableTime: z.string().optional(),
    allocatedStorageGb: z.number(),
    /** Upper limit of storage autoscaling; absent when it is off. */
    maxAllocatedStorageGb: z.number().optional(),
    storageType: z.string().optional(),
    deletionProtection: z.boolean(),
    performanceInsights: z.boolean(),
    /** `standard` or `advanced`. */
    databaseInsightsMode: z.string().optional(),
    enhancedMonitoringSeconds: z.number(),
    logExports: z.array(z.string()),
    autoMinorVersionUpgrade: z.boolean(),
    iamAuthentication: z.boolean(),
    /** The master password lives in Secrets Manager. */
    managedMasterPassword: z.boolean(),
    parameterGroups: z.array(z.string()),
    vpcId: z.string().optional(),
    subnetIds: z.array(z.string()),
    securityGroupIds: z.array(z.string()),
    caCertificate: z.string().optional(),
    /** ISO 8601. */
    certificateValidTill: z.string().optional(),
    /**
     * The parameter that makes clients use TLS, with its value; null where the
     * engine has no such parameter and for members of a cluster.
     */
    tlsRequired: readable(
      z
        .object({ parameter: z.string(), value: z.string(), on: z.boolean() })
        .nullable(),
    ),
    /**
     * `max_connections`: a number or a formula on the memory of the class; null
     * where the engine has no such parameter.
     */
    maxConnections: readable(z.string().nullable()),
    /**
     * Digest and load (average active sessions) of the statement that loads it
     * most in 24 hours; null without Performance Insights or without load.
     */
    topSql: readable(
      z.object({ digest: z.string(), load: z.number() }).nullable(),
    ),
  }),
  sample: {
    id: 'orders-db',
    arn: ARN,
    variant: 'postgres',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      engine: 'postgres',
      engineVersion: '17.5',
      instanceClass: 'db.r7g.large',
      status: 'available',
      multiAz: true,
      availabilityZone: 'eu-west-1a',
      replicas: [],
      backupReplicationArns: [],
      storageEncrypted: true,
      kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/orders',
      publiclyAccessible: false,
      backupRetentionDays: 14,
      latestRestorableTime: '2026-11-16T05:56:00.000Z',
      allocatedStorageGb: 100,
      maxAllocatedStorageGb: 1000,
      storageType: 'gp3',
      deletionProtection: true,
      performanceInsights: true,
      databaseInsightsMode: 'standard',
      enhancedMonitoringSeconds: 60,
      logExports: ['postgresql'],
      autoMinorVersionUpgrade: true,
      iamAuthentication: true,
      managedMasterPassword: true,
      parameterGroups: ['orders-postgres17'],
      vpcId: 'vpc-0orders',
      subnetIds: ['subnet-0a', 'subnet-0b'],
      securityGroupIds: ['sg-0orders-db'],
      caCertificate: 'rds-ca-rsa2048-g1',
      certificateValidTill: '2061-01-01T00:00:00.000Z',
      tlsRequired: { parameter: 'rds.force_ssl', value: '1', on: true },
      maxConnections: '500',
      topSql: { digest: '0F00D0001', load: 0.1 },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(RDSClient);
    const byGroup = new Map<string, ReturnType<typeof readParameters>>();
    const valueOf = async (db: DBInstance, group: string, name: string) => {
      const { Engine: engine = '' } = db;
      const tls = tlsOf(db);
      const reading =
        byGroup.get(group) ??
        readParameters({
          pages: paginateDescribeDBParameters(
            { client, pageSize: 100 },
            { DBParameterGroupName: group },
          ),
          names: [
            ctx.wants('tlsRequired') && tls,
            ctx.wants('maxConnections') && connectionsParameterOf(engine),
          ].filter(wanted => typeof wanted === 'string'),
        });
      byGroup.set(group, reading);
      return (await reading).get(name);
    };

    async function* instances() {
      for await (const page of paginateDescribeDBInstances(
        { client, pageSize: 100 },
        {},
      )) {
        yield* page.DBInstances ?? [];
      }
    }
    yield* ctx.each(instances(), async db => {
      const id = db.DBInstanceIdentifier ?? '';
      const facts = factsOfInstance(db);
      const { engine, parameterGroups } = facts;
      const [group] = parameterGroups;
      return {
        id,
        arn: db.DBInstanceArn,
        createdAt: db.InstanceCreateTime?.toISOString(),
        tags: tagRecord(db.TagList),
        variant: engine,
        parents: clusterArns(db),
        data: {
          ...facts,
          tlsRequired: await ctx.detail('tlsRequired', async () => {
            const parameter = tlsOf(db);
            const value =
              group && parameter && (await valueOf(db, group, parameter));
            return parameter && value
              ? { parameter, value, on: demandsTls(value) }
              : null;
          }),
          maxConnections: await ctx.detail('maxConnections', async () => {
            const parameter = connectionsParameterOf(engine);
            return (
              (group && parameter && (await valueOf(db, group, parameter))) ||
              null
            );
          }),
          topSql: await ctx.detail('topSql', async () =>
            facts.performanceInsights && db.DbiResourceId
              ? readTopSql({
                  client: ctx.client(PIClient),
                  engine,
                  resourceId: db.DbiResourceId,
                  now: ctx.now,
                })
              : null,
          ),
        },
      };
    });
  },
});

/** The parameter group of the cluster rules its members. */
function tlsOf(db: DBInstance): string | undefined {
  return db.DBClusterIdentifier ? undefined : tlsParameterOf(db.Engine ?? '');
}

/** A member shares the scope of its cluster. */
function clusterArns(db: DBInstance): string[] {
  const { DBInstanceArn: arn, DBClusterIdentifier: cluster } = db;
  return arn && cluster
    ? [arn.replace(/:db:[^:]+$/, `:cluster:${cluster}`)]
    : [];
}
