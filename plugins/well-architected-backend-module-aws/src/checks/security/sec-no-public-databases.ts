/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * No database and no snapshot is open to the world.
 *
 * Why: data can be read or attacked from anywhere.
 * How we look: PubliclyAccessible of database instances and warehouses, search
 * domains outside a VPC, and whether a manual database snapshot or an EBS snapshot
 * is shared with all accounts.
 * What we cannot see: cluster snapshots, and whether a security group or an access
 * policy still protects what is public.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import ec2Snapshot from '../../collectors/ec2-snapshot';
import opensearchDomain from '../../collectors/opensearch-domain';
import rdsInstance from '../../collectors/rds-instance';
import rdsSnapshot from '../../collectors/rds-snapshot';
import redshiftCluster from '../../collectors/redshift-cluster';
import { outOf, verb } from '../../text/figures';

export default defineCheck({
  id: 'sec-no-public-databases',
  pillar: 'security',
  title: 'Databases are not publicly accessible',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC05-BP01', 'SEC08-BP04'],
  seedRefs: ['SEC-C5', 'SEC-C6'],
  impact: 'Data can be read or attacked from anywhere.',
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'database, search domain or snapshot',
      'databases, search domains and snapshots',
    )} ${verb(f.failed, 'is', 'are')} public: ${f.names}`,
  recommendation: f =>
    `Set PubliclyAccessible to false in Amazon RDS and Redshift, move into private subnets (Amazon OpenSearch Service into a VPC), unshare snapshots: ${f.names}.`,
  steps: f => [
    `Modify the instance or unshare the snapshot: ${f.names}`,
    'Unshare',
    'Block public sharing of EBS snapshots for the account',
  ],
  successCriteria: () => ['No public data store'],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'access through a bastion-less tunnel',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_create_layers.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  ],
  equivalents: {
    prowler: [
      'rds_instance_no_public_access',
      'rds_snapshots_public_access',
      'ec2_ebs_public_snapshot',
      'opensearch_service_domains_not_publicly_accessible',
      'redshift_cluster_public_access',
    ],
    serviceScreener: [
      'rds.PubliclyAccessible',
      'rds.SnapshotRDSIsPublic',
      'redshift.PubliclyAccessible',
      'opensearch.DomainWithinVPC',
      'ec2.EBSSnapshotIsPublic',
    ],
    configRules: [
      'RDS_INSTANCE_PUBLIC_ACCESS_CHECK',
      'RDS_SNAPSHOTS_PUBLIC_PROHIBITED',
      'EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK',
      'REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK',
      'OPENSEARCH_IN_VPC_ONLY',
    ],
    securityHub: ['RDS.1', 'RDS.2', 'EC2.1', 'Redshift.1', 'Opensearch.2'],
    trustedAdvisor: ['Hs4Ma3G192', 'Hs4Ma3G194', 'rSs93HQwa1', 'ePs02jT06w'],
  },
  on: [
    rdsInstance.with(),
    rdsSnapshot.with('sharedWithAll'),
    ec2Snapshot.with('sharedWithAll'),
    redshiftCluster.with(),
    opensearchDomain.with(),
  ],
  evaluate(resource) {
    const { name } = resource;
    if (resource.type === 'AWS::OpenSearchService::Domain') {
      const { vpcId } = resource.data;
      return vpcId
        ? pass(`Search domain ${name} is inside ${vpcId}`, { vpcId })
        : fail(`Search domain ${name} has a public endpoint`, { vpcId: null });
    }
    if (
      resource.type === 'AWS::RDS::DBSnapshot' ||
      resource.type === 'AWS::EC2::Snapshot'
    ) {
      const source =
        'instanceId' in resource.data
          ? resource.data.instanceId
          : resource.data.volumeId;
      return known(resource.data.sharedWithAll)
        ? fail(
            `Snapshot ${name} of ${source} is shared with all AWS accounts`,
            { sharedWithAll: true },
          )
        : pass(`Snapshot ${name} is not shared with all AWS accounts`, {
            sharedWithAll: false,
          });
    }
    const { publiclyAccessible } = resource.data;
    const label =
      resource.type === 'AWS::RDS::DBInstance'
        ? `Database ${name} (${resource.data.engine})`
        : `Warehouse ${name}`;
    return publiclyAccessible
      ? fail(`${label} is publicly accessible`, { publiclyAccessible })
      : pass(`${label} is not publicly accessible`, { publiclyAccessible });
  },
  examples: [
    {
      name: 'a private database and a private snapshot',
      resources: [rdsInstance.sample(), rdsSnapshot.sample()],
      expect: {
        state: 'pass',
        says: ['orders-db (postgres) is not publicly accessible'],
      },
    },
    {
      name: 'a public database',
      resources: [rdsInstance.sample({ data: { publiclyAccessible: true } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-db (postgres) is publicly accessible'],
      },
    },
    {
      name: 'a public snapshot',
      resources: [rdsSnapshot.sample({ data: { sharedWithAll: true } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-db-before-upgrade', 'all AWS accounts'],
      },
    },
    {
      name: 'a public EBS snapshot',
      resources: [ec2Snapshot.sample({ data: { sharedWithAll: true } })],
      expect: { state: 'fail', says: ['snap-0f00d0001', 'vol-0f00d0001'] },
    },
    {
      name: 'a private warehouse and a search domain in a VPC',
      resources: [redshiftCluster.sample(), opensearchDomain.sample()],
      expect: {
        state: 'pass',
        says: [
          'Warehouse orders-warehouse',
          'orders-search is inside vpc-0orders',
        ],
      },
    },
    {
      name: 'a public warehouse and a search domain outside a VPC',
      resources: [
        redshiftCluster.sample({ data: { publiclyAccessible: true } }),
        opensearchDomain.sample({ data: { vpcId: undefined } }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: [
          'Warehouse orders-warehouse is publicly accessible',
          'orders-search has a public endpoint',
        ],
      },
    },
    {
      name: 'no database',
      expect: { state: 'not-applicable', says: ['0 database instances'] },
    },
    {
      name: 'not allowed to see who shares a snapshot',
      resources: [
        rdsSnapshot.sample({
          data: {
            sharedWithAll: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'rds:DescribeDBSnapshotAttributes',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'rds:DescribeDBSnapshotAttributes',
      },
    },
  ],
});
