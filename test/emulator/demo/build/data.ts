/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudFrontClient,
  CreateDistributionWithTagsCommand,
} from '@aws-sdk/client-cloudfront';
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBSubnetGroupCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import {
  CreateBucketCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { Generator } from '../metrics/MetricModel';
import { Network } from './network';
import { Session, tagList, Tags } from './session';

/** A bucket, with the protections asked for. */
export async function bucket(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    blockPublic: boolean;
    versioning: boolean;
    lifecycle: boolean;
    tlsOnly: boolean;
    sizeGb: number;
  },
) {
  const s3 = new S3Client(session.settings);
  const { name: Bucket } = options;
  await s3.send(
    new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: {
        LocationConstraint: session.region as 'eu-west-1',
      },
    }),
  );
  await s3.send(
    new PutBucketTaggingCommand({
      Bucket,
      Tagging: { TagSet: tagList(options.tags) },
    }),
  );
  if (options.blockPublic) {
    await s3.send(
      new PutPublicAccessBlockCommand({
        Bucket,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      }),
    );
  }
  if (options.versioning) {
    await s3.send(
      new PutBucketVersioningCommand({
        Bucket,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
  }
  if (options.lifecycle) {
    await s3.send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket,
        LifecycleConfiguration: {
          Rules: [
            {
              ID: 'tidy',
              Status: 'Enabled',
              Filter: { Prefix: '' },
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
              NoncurrentVersionExpiration: { NoncurrentDays: 30 },
              Transitions: [{ Days: 30, StorageClass: 'INTELLIGENT_TIERING' }],
            },
          ],
        },
      }),
    );
  }
  if (options.tlsOnly) {
    await s3.send(
      new PutBucketPolicyCommand({
        Bucket,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        }),
      }),
    );
  }
  session.metrics.add(Bucket, {
    BucketSizeBytes: () => options.sizeGb * 2 ** 30,
    NumberOfObjects: () => options.sizeGb * 900,
  });
}

/** A distribution in front of a bucket. */
export async function distribution(
  session: Session,
  options: { bucketName: string; tags: Tags; httpsOnly: boolean },
) {
  const { bucketName } = options;
  const { Distribution } = await new CloudFrontClient(session.settings).send(
    new CreateDistributionWithTagsCommand({
      DistributionConfigWithTags: {
        Tags: { Items: tagList(options.tags) },
        DistributionConfig: {
          CallerReference: bucketName,
          Comment: bucketName,
          Enabled: true,
          Origins: {
            Quantity: 1,
            Items: [
              {
                Id: bucketName,
                DomainName: `${bucketName}.s3.${session.region}.amazonaws.com`,
                OriginAccessControlId: 'E327GJI25M56DG',
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
            ],
          },
          DefaultCacheBehavior: {
            TargetOriginId: bucketName,
            ViewerProtocolPolicy: options.httpsOnly
              ? 'redirect-to-https'
              : 'allow-all',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
            Compress: true,
          },
        },
      },
    }),
  );
  session.metrics.add(Distribution?.Id ?? '', {
    Requests: () => 90_000,
    CacheHitRate: () => 93,
    BytesDownloaded: () => 4e10,
  });
}

/** What a database does all day. */
function measureDatabase(
  session: Session,
  id: string,
  options: { cpu: Generator; connections: number; storageGb: number },
) {
  session.metrics.add(id, {
    CPUUtilization: options.cpu,
    DatabaseConnections: () => options.connections,
    FreeStorageSpace: () => options.storageGb * 0.55 * 2 ** 30,
    FreeableMemory: () => 3 * 2 ** 30,
    ReadIOPS: () => options.connections * 12,
    WriteIOPS: () => options.connections * 7,
    DBLoad: () => options.connections / 30,
    DBLoadRelativeToNumVCPUs: () => options.connections / 60,
  });
}

async function subnetGroup(session: Session, name: string, subnets: string[]) {
  await new RDSClient(session.settings).send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName: name,
      DBSubnetGroupDescription: name,
      SubnetIds: subnets,
    }),
  );
  return name;
}

/** A database instance. */
export async function database(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    network: Network;
    engine: 'postgres' | 'mysql';
    version: string;
    instanceClass: string;
    storageGb: number;
    storageType?: string;
    multiAz: boolean;
    encrypted: boolean;
    isPublic?: boolean;
    backupDays: number;
    deletionProtection: boolean;
    performanceInsights?: boolean;
    cpu: Generator;
    connections: number;
  },
) {
  const { name, network } = options;
  if (options.performanceInsights) {
    session.performanceInsights.set(name, 0.4);
  }
  await new RDSClient(session.settings).send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: name,
      Engine: options.engine,
      EngineVersion: options.version,
      DBInstanceClass: options.instanceClass,
      AllocatedStorage: options.storageGb,
      StorageType: options.storageType ?? 'gp3',
      MasterUsername: 'app',
      MasterUserPassword: 'set-by-secrets-manager',
      MultiAZ: options.multiAz,
      StorageEncrypted: options.encrypted,
      PubliclyAccessible: options.isPublic ?? false,
      BackupRetentionPeriod: options.backupDays,
      DeletionProtection: options.deletionProtection,
      EnablePerformanceInsights: options.performanceInsights ?? false,
      DBSubnetGroupName: await subnetGroup(
        session,
        name,
        options.isPublic ? network.publicSubnets : network.privateSubnets,
      ),
      Tags: tagList(options.tags),
    }),
  );
  measureDatabase(session, name, options);
}

/** An Aurora cluster with its members. */
export async function auroraCluster(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    network: Network;
    members: string[];
    instanceClass: string;
    backupDays: number;
    deletionProtection: boolean;
    cpu: Generator;
  },
) {
  const rds = new RDSClient(session.settings);
  const { name, tags } = options;
  const group = await subnetGroup(
    session,
    name,
    options.network.privateSubnets,
  );
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: name,
      Engine: 'aurora-postgresql',
      EngineVersion: '16.6',
      MasterUsername: 'app',
      MasterUserPassword: 'set-by-secrets-manager',
      StorageEncrypted: true,
      BackupRetentionPeriod: options.backupDays,
      DeletionProtection: options.deletionProtection,
      DBSubnetGroupName: group,
      Tags: tagList(tags),
    }),
  );
  for (const [i, zone] of options.members.entries()) {
    const id = `${name}-${i + 1}`;
    session.performanceInsights.set(id, 0.7);
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: id,
        DBClusterIdentifier: name,
        Engine: 'aurora-postgresql',
        DBInstanceClass: options.instanceClass,
        AvailabilityZone: `${session.region}${zone}`,
        EnablePerformanceInsights: true,
        Tags: tagList(tags),
      }),
    );
    measureDatabase(session, id, {
      cpu: options.cpu,
      connections: 40,
      storageGb: 100,
    });
  }
}

/** A secret. Returns its ARN. */
export async function secret(
  session: Session,
  options: { name: string; tags: Tags },
): Promise<string> {
  const { ARN = '' } = await new SecretsManagerClient(session.settings).send(
    new CreateSecretCommand({
      Name: options.name,
      SecretString: '{}',
      Tags: tagList(options.tags),
    }),
  );
  return ARN;
}
