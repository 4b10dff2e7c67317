/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Connections to data stores are encrypted.
 *
 * Why: clear-text sessions inside the network can be read.
 * How we look: the bucket policy denies requests without TLS; rds.force_ssl or
 * require_secure_transport is on in the parameter group of a database or cluster
 * (tls for DocumentDB, neptune_enforce_ssl for Neptune), require_ssl in that of a
 * warehouse; a cache encrypts in transit.
 * What we cannot see: clients that could use TLS and do not.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import elasticacheReplicationGroup from '../../collectors/elasticache-replication-group';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import redshiftCluster from '../../collectors/redshift-cluster';
import s3Bucket from '../../collectors/s3-bucket';
import { purposeOfBucket } from '../../s3/purposeOfBucket';
import { outOf, verb } from '../../text/figures';

export default defineCheck({
  id: 'sec-tls-internal-data',
  pillar: 'security',
  title: 'Connections to data stores are encrypted',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC09-BP02', 'SEC09-BP03'],
  seedRefs: ['SEC-C8'],
  impact: 'Clear-text sessions inside the network.',
  issue: f =>
    `${outOf(f.failed, f.total, 'data store')} ${verb(
      f.failed,
      'accepts',
      'accept',
    )} connections without TLS: ${f.names}`,
  recommendation: f =>
    `Set the parameters of ${f.names} and fix clients: deny aws:SecureTransport false in Amazon S3 bucket policies, rds.force_ssl or require_secure_transport in Amazon RDS, require_ssl in Amazon Redshift.`,
  steps: f => [
    `Change the parameter group or bucket policy of ${f.names}`,
    'Roll clients to TLS',
    'Verify with the status view',
  ],
  successCriteria: () => ['All stores enforce TLS'],
  tradeOffs: [{ pillar: 'performance-efficiency', text: 'small CPU overhead' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_encrypt.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  ],
  equivalents: {
    prowler: [
      's3_bucket_secure_transport_policy',
      'rds_instance_transport_encrypted',
      'elasticache_redis_cluster_in_transit_encryption_enabled',
      'redshift_cluster_in_transit_encryption_enabled',
    ],
    serviceScreener: [
      's3.TlsEnforced',
      'rds.MSSQLorPG__TransportEncrpytionDisabled',
      'redshift.EncryptedInTransit',
    ],
    configRules: [
      'S3_BUCKET_SSL_REQUESTS_ONLY',
      'RDS_MYSQL_INSTANCE_ENCRYPTED_IN_TRANSIT',
      'RDS_POSTGRES_INSTANCE_ENCRYPTED_IN_TRANSIT',
      'REDSHIFT_REQUIRE_TLS_SSL',
    ],
    securityHub: ['S3.5', 'ElastiCache.5', 'Redshift.2'],
    trustedAdvisor: ['Hs4Ma3G168', 'Hs4Ma3G102'],
  },
  on: [
    s3Bucket.with('enforcesTls'),
    rdsInstance.with('tlsRequired'),
    rdsCluster.with('tlsRequired'),
    elasticacheReplicationGroup.with(),
    redshiftCluster.with('requiresTls'),
  ],
  evaluate(resource) {
    const { name } = resource;
    if (resource.type === 'AWS::S3::Bucket') {
      const purpose = purposeOfBucket(name);
      if (purpose === 'build output') {
        return notApplicable(
          `Bucket ${name} holds build output, no data of the workload`,
        );
      }
      return known(resource.data.enforcesTls)
        ? pass(`The policy of bucket ${name} denies requests without TLS`, {
            enforcesTls: true,
          })
        : fail(
            `The policy of bucket ${name} does not deny requests without TLS`,
            { enforcesTls: false, purpose },
            { risk: purpose === 'logs' ? 'LOW' : 'MEDIUM' },
          );
    }
    if (resource.type === 'AWS::ElastiCache::ReplicationGroup') {
      return resource.data.encryptedInTransit
        ? pass(`Cache ${name} encrypts in transit`, {
            encryptedInTransit: true,
          })
        : fail(`Cache ${name} does not encrypt in transit`, {
            encryptedInTransit: false,
          });
    }
    if (resource.type === 'AWS::Redshift::Cluster') {
      const requiresTls = known(resource.data.requiresTls);
      const [group = 'none'] = resource.data.parameterGroups;
      const evidence = { parameter: 'require_ssl', value: requiresTls, group };
      return requiresTls
        ? pass(`Warehouse ${name} demands TLS (require_ssl)`, evidence)
        : fail(
            `Warehouse ${name} accepts connections without TLS (require_ssl is off in parameter group ${group})`,
            evidence,
          );
    }
    const { engine } = resource.data;
    if ('clusterId' in resource.data && resource.data.clusterId) {
      return notApplicable(
        `${name} takes its TLS setting from cluster ${resource.data.clusterId}, which is judged`,
      );
    }
    const setting = known(resource.data.tlsRequired);
    if (!setting) {
      return notApplicable(
        `Engine ${engine} of ${name} has no parameter that demands TLS`,
      );
    }
    const { parameter, value, on } = setting;
    return on
      ? pass(`Database ${name} demands TLS (${parameter} = ${value})`, {
          parameter,
          value,
        })
      : fail(
          `Database ${name} accepts connections without TLS (${parameter} = ${value})`,
          { parameter, value },
        );
  },
  examples: [
    {
      name: 'bucket and database demand TLS',
      resources: [s3Bucket.sample(), rdsInstance.sample()],
      expect: { state: 'pass', says: ['rds.force_ssl = 1'] },
    },
    {
      name: 'a bucket without such a policy',
      resources: [s3Bucket.sample({ data: { enforcesTls: false } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-data'] },
    },
    {
      name: 'a log bucket beside a data bucket',
      resources: [
        s3Bucket.sample({ data: { enforcesTls: false } }),
        s3Bucket.sample({
          id: 'orders-access-logs',
          data: { enforcesTls: false },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-access-logs'] },
    },
    {
      name: 'MySQL without secure transport',
      resources: [
        rdsInstance.sample({
          data: {
            engine: 'mysql',
            tlsRequired: {
              parameter: 'require_secure_transport',
              value: 'not set',
              on: false,
            },
          },
        }),
      ],
      expect: { state: 'fail', says: ['require_secure_transport = not set'] },
    },
    {
      name: 'a cache in clear text',
      resources: [
        elasticacheReplicationGroup.sample({
          data: { encryptedInTransit: false },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Cache orders-cache'] },
    },
    {
      name: 'a warehouse that demands TLS',
      resources: [redshiftCluster.sample()],
      expect: { state: 'pass', says: ['orders-warehouse demands TLS'] },
    },
    {
      name: 'a warehouse without require_ssl',
      resources: [redshiftCluster.sample({ data: { requiresTls: false } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-warehouse', 'parameter group orders-redshift'],
      },
    },
    {
      name: 'an engine without the parameter',
      resources: [
        rdsInstance.sample({
          data: { engine: 'oracle-ee', tlsRequired: null },
        }),
      ],
      expect: { state: 'not-applicable', says: ['oracle-ee'] },
    },
    {
      name: 'a member of a cluster',
      resources: [
        rdsInstance.sample({
          data: { clusterId: 'orders-cluster', tlsRequired: null },
        }),
      ],
      expect: { state: 'not-applicable', says: ['cluster orders-cluster'] },
    },
    {
      name: 'a cluster that demands TLS',
      resources: [rdsCluster.sample()],
      expect: { state: 'pass', says: ['orders-cluster', 'rds.force_ssl = 1'] },
    },
    {
      name: 'a DocumentDB cluster without TLS',
      resources: [
        rdsCluster.sample({
          data: {
            engine: 'docdb',
            tlsRequired: { parameter: 'tls', value: 'disabled', on: false },
          },
        }),
      ],
      expect: { state: 'fail', says: ['orders-cluster', 'tls = disabled'] },
    },
    {
      name: 'not allowed to read policies',
      resources: [
        s3Bucket.sample({
          data: {
            enforcesTls: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 's3:GetBucketPolicy',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 's3:GetBucketPolicy' },
    },
  ],
});
