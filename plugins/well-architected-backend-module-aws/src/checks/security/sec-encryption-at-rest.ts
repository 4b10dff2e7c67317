/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Data stores are encrypted at rest.
 *
 * Why: stolen snapshots or media are readable otherwise.
 * How we look: the encryption flag of databases (DocumentDB and Neptune are
 * clusters of the same list), volumes, file systems, search domains, warehouses,
 * caches, streams, queues and topics. S3 and DynamoDB are always encrypted by the
 * service. Whatever holds data is HIGH without encryption, caches too where
 * snapshots show that they hold data; other caches, streams, topics and queues,
 * which hold data in transit, MEDIUM.
 * What we cannot see: who may use the keys.
 */
import { Risk } from 'backstage-plugin-well-architected-common';
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import ec2Volume from '../../collectors/ec2-volume';
import efsFileSystem from '../../collectors/efs-file-system';
import elasticacheReplicationGroup from '../../collectors/elasticache-replication-group';
import kinesisStream from '../../collectors/kinesis-stream';
import opensearchDomain from '../../collectors/opensearch-domain';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import redshiftCluster from '../../collectors/redshift-cluster';
import s3Bucket from '../../collectors/s3-bucket';
import snsTopic from '../../collectors/sns-topic';
import sqsQueue from '../../collectors/sqs-queue';
import { outOf, verb } from '../../text/figures';

function judge(what: string, encrypted: boolean, risk: Risk): Verdict {
  return encrypted
    ? pass(`${what} is encrypted at rest`, { encrypted })
    : fail(`${what} is not encrypted at rest`, { encrypted }, { risk });
}

export default defineCheck({
  id: 'sec-encryption-at-rest',
  pillar: 'security',
  title: 'Data stores are encrypted at rest',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['SEC08-BP02', 'SEC08-BP03'],
  seedRefs: ['SEC-C7', 'RWE-SEC-4'],
  impact: 'Stolen snapshots or media are readable; compliance breach.',
  issue: f =>
    `${outOf(f.failed, f.total, 'data store')} ${verb(
      f.failed,
      'is',
      'are',
    )} not encrypted at rest: ${f.names}`,
  recommendation: f =>
    `Encrypt ${f.names} with AWS KMS; most stores need a copy or restore.`,
  steps: f => [
    'Turn on EBS encryption by default',
    `Turn on encryption of ${f.names}: queues, topics, streams and warehouses in place, databases and volumes by a copy of the snapshot with encryption and a restore`,
    'Switch over',
    'Delete the unencrypted copy',
  ],
  successCriteria: () => ['No unencrypted store', 'Default EBS encryption on'],
  tradeOffs: [
    { pillar: 'reliability', text: 'migration needs downtime or replication' },
    { pillar: 'cost-optimization', text: 'KMS requests' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_encrypt.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/overview.html',
  ],
  equivalents: {
    prowler: [
      'rds_instance_storage_encrypted',
      'rds_cluster_storage_encrypted',
      'ec2_ebs_volume_encryption',
      'efs_encryption_at_rest_enabled',
      'elasticache_redis_cluster_rest_encryption_enabled',
      'opensearch_service_domains_encryption_at_rest_enabled',
      'redshift_cluster_encrypted_at_rest',
      'documentdb_cluster_storage_encrypted',
      'kinesis_stream_encrypted_at_rest',
      'sqs_queues_server_side_encryption_enabled',
      'sns_topics_kms_encryption_at_rest_enabled',
      's3_bucket_default_encryption',
    ],
    serviceScreener: [
      'rds.StorageEncrypted',
      'ec2.EBSEncrypted',
      'efs.EncryptedAtRest',
      'opensearch.EncyptionAtRest',
      'redshift.EncryptedAtRest',
      'kinesis.kinesisSSEDisabled',
      'sqs.EncryptionAtRest',
      'sns.snsEncryptionAtRest',
    ],
    configRules: [
      'RDS_STORAGE_ENCRYPTED',
      'ENCRYPTED_VOLUMES',
      'EFS_ENCRYPTED_CHECK',
      'OPENSEARCH_ENCRYPTED_AT_REST',
      'REDSHIFT_CLUSTER_KMS_ENABLED',
      'DOCDB_CLUSTER_ENCRYPTED',
      'KINESIS_STREAM_ENCRYPTED',
      'SNS_ENCRYPTED_KMS',
      'S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED',
    ],
    securityHub: [
      'RDS.3',
      'RDS.27',
      'EC2.3',
      'EFS.1',
      'ElastiCache.4',
      'Opensearch.1',
      'Redshift.10',
      'DocumentDB.1',
      'Kinesis.1',
      'SQS.1',
      'SNS.1',
    ],
    trustedAdvisor: [
      'Hs4Ma3G193',
      'Hs4Ma3G117',
      'Hs4Ma3G159',
      'Hs4Ma3G136',
      'Hs4Ma3G179',
    ],
  },
  on: [
    rdsInstance.with(),
    rdsCluster.with(),
    ec2Volume.with(),
    elasticacheReplicationGroup.with(),
    sqsQueue.with(),
    snsTopic.with(),
    s3Bucket.with(),
    dynamodbTable.with(),
    efsFileSystem.with(),
    opensearchDomain.with(),
    redshiftCluster.with(),
    kinesisStream.with('summary'),
  ],
  evaluate(resource) {
    const { name, type } = resource;
    switch (type) {
      case 'AWS::S3::Bucket':
        return pass(`Bucket ${name} is encrypted by the service`, {
          encryptedBy: 'service',
        });
      case 'AWS::DynamoDB::Table':
        return pass(
          `Table ${name} is encrypted by the service (${resource.data.encryption})`,
          { encryptedBy: 'service' },
        );
      case 'AWS::EC2::Volume':
        return judge(
          `Volume ${name} (${resource.data.sizeGib} GiB)`,
          resource.data.encrypted,
          'HIGH',
        );
      case 'AWS::EFS::FileSystem':
        return judge(`File system ${name}`, resource.data.encrypted, 'HIGH');
      case 'AWS::OpenSearchService::Domain':
        return judge(
          `Search domain ${name}`,
          resource.data.encryptedAtRest,
          'HIGH',
        );
      case 'AWS::Redshift::Cluster':
        return judge(
          `Warehouse ${name} (${resource.data.nodes} × ${resource.data.nodeType})`,
          resource.data.encrypted,
          'HIGH',
        );
      case 'AWS::Kinesis::Stream':
        return judge(
          `Stream ${name}`,
          known(resource.data.summary).encryption === 'KMS',
          'MEDIUM',
        );
      case 'AWS::ElastiCache::ReplicationGroup':
        return judge(
          `Cache ${name} (${resource.data.engine})`,
          resource.data.encryptedAtRest,
          resource.data.snapshotRetentionDays > 0 ? 'HIGH' : 'MEDIUM',
        );
      case 'AWS::SQS::Queue':
        return judge(
          `Queue ${name}`,
          resource.data.managedEncryption || Boolean(resource.data.kmsKeyId),
          'MEDIUM',
        );
      case 'AWS::SNS::Topic':
        return judge(
          `${name} (topic)`,
          Boolean(resource.data.kmsKeyId),
          'MEDIUM',
        );
      case 'AWS::RDS::DBCluster':
        return judge(
          `Cluster ${name} (${resource.data.engine})`,
          resource.data.storageEncrypted,
          'HIGH',
        );
      default:
        return resource.data.clusterId
          ? notApplicable(
              `${name} stores its data in cluster ${resource.data.clusterId}, which is judged`,
            )
          : judge(
              `Database ${name} (${resource.data.engine})`,
              resource.data.storageEncrypted,
              'HIGH',
            );
    }
  },
  examples: [
    {
      name: 'everything encrypted',
      resources: [
        rdsInstance.sample(),
        ec2Volume.sample(),
        sqsQueue.sample(),
        snsTopic.sample(),
        s3Bucket.sample(),
        dynamodbTable.sample(),
        efsFileSystem.sample(),
        opensearchDomain.sample(),
        redshiftCluster.sample(),
        kinesisStream.sample(),
        rdsCluster.sample({ data: { engine: 'docdb' } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'S3 and DynamoDB',
      resources: [s3Bucket.sample(), dynamodbTable.sample()],
      expect: {
        state: 'pass',
        says: [
          'Bucket orders-data is encrypted by the service',
          'Table orders is encrypted by the service',
        ],
      },
    },
    {
      name: 'a topic without a key',
      resources: [
        snsTopic.sample({ data: { kmsKeyId: undefined } }),
        dynamodbTable.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-events (topic) is not encrypted'],
      },
    },
    {
      name: 'a queue without encryption',
      resources: [
        sqsQueue.sample({
          data: { managedEncryption: false, kmsKeyId: undefined },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Queue orders'] },
    },
    {
      name: 'an unencrypted volume beside a topic',
      resources: [
        ec2Volume.sample({ data: { encrypted: false } }),
        snsTopic.sample({ data: { kmsKeyId: undefined } }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['vol-0f00d0001', '100 GiB'],
      },
    },
    {
      name: 'an unencrypted database',
      resources: [rdsInstance.sample({ data: { storageEncrypted: false } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-db (postgres) is not encrypted'],
      },
    },
    {
      name: 'an unencrypted cache that is only a cache',
      resources: [
        elasticacheReplicationGroup.sample({
          data: { encryptedAtRest: false, snapshotRetentionDays: 0 },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Cache orders-cache (valkey)'],
      },
    },
    {
      name: 'an unencrypted cache with snapshots',
      resources: [
        elasticacheReplicationGroup.sample({
          data: { encryptedAtRest: false },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'an unencrypted stream',
      resources: [
        kinesisStream.sample({
          data: {
            summary: { encryption: 'NONE', openShards: 2, retentionHours: 24 },
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Stream orders-stream is not encrypted'],
      },
    },
    {
      name: 'an unencrypted DocumentDB cluster',
      resources: [
        rdsCluster.sample({
          data: { engine: 'docdb', storageEncrypted: false },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['orders-cluster (docdb)'] },
    },
    {
      name: 'an unencrypted file system, search domain and warehouse',
      resources: [
        efsFileSystem.sample({ data: { encrypted: false } }),
        opensearchDomain.sample({ data: { encryptedAtRest: false } }),
        redshiftCluster.sample({ data: { encrypted: false } }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: [
          'File system orders-files',
          'Search domain orders-search',
          'orders-warehouse (2 × ra3.large)',
        ],
      },
    },
    {
      name: 'not allowed to describe a stream',
      resources: [
        kinesisStream.sample({
          data: {
            summary: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'kinesis:DescribeStreamSummary',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'kinesis:DescribeStreamSummary',
      },
    },
    {
      name: 'no data store',
      expect: { state: 'not-applicable', says: ['0 database instances'] },
    },
    {
      name: 'not allowed to list volumes',
      resources: [s3Bucket.sample()],
      problems: [
        {
          collector: ec2Volume,
          status: 'denied',
          missingAction: 'ec2:DescribeVolumes',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeVolumes' },
    },
  ],
});
