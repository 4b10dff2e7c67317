/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Data and entrances of production survive one wrong command.
 *
 * Why: one wrong command deletes data or the entrance.
 * How we look: deletion protection of databases, tables, user pools and load
 * balancers, and termination protection of CloudFormation stacks that hold databases, tables,
 * buckets or file systems. Outside production it is not asked for.
 * What we cannot see: the DeletionPolicy in templates.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import cloudformationStack from '../../collectors/cloudformation-stack';
import userPool from '../../collectors/cognito-user-pool';
import dynamodbTable from '../../collectors/dynamodb-table';
import elbv2LoadBalancer from '../../collectors/elbv2-load-balancer';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import { count, outOf } from '../../text/figures';

const STATEFUL =
  /^AWS::(RDS::DB(Instance|Cluster)|DynamoDB::(Global)?Table|S3::Bucket|EFS::FileSystem|DocDB::DBCluster|Neptune::DBCluster|OpenSearchService::Domain|Cognito::UserPool)$/;
const stackNeed = cloudformationStack.with('resources');

function judge(what: string, on: boolean): Verdict {
  return on
    ? pass(`${what} is protected from deletion`, { protected: on })
    : fail(`${what} is not protected from deletion`, { protected: on });
}

function judgeStack({ name, data }: ResourceOf<typeof stackNeed>): Verdict {
  if (data.rootId) {
    return notApplicable(`Stack ${name} is nested; its root is judged`);
  }
  if (data.terminationProtection) {
    return judge(`Stack ${name}`, true);
  }
  const types = [...new Set(known(data.resources).map(r => r.type))].filter(t =>
    STATEFUL.test(t),
  );
  return types.length > 0
    ? judge(`Stack ${name} (with ${types.join(', ')})`, false)
    : notApplicable(`Stack ${name} holds no data`);
}

const stack = (type: string) =>
  cloudformationStack.sample({
    data: {
      terminationProtection: false,
      resources: [{ type, physicalId: 'orders' }],
    },
  });

export default defineCheck({
  id: 'rel-deletion-protection',
  pillar: 'reliability',
  title: 'Stateful and entry resources are protected from deletion',
  risk: 'MEDIUM',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP02', 'REL08-BP05'],
  seedRefs: ['ANTI-5', 'KA-REL-3'],
  impact: 'One wrong command deletes data or the entrance.',
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'stateful or entry resource',
    )} can be deleted by one command: ${f.names}`,
  recommendation: f =>
    `Turn on deletion protection of ${f.names} in IaC (AWS CloudFormation, Amazon RDS, Amazon DynamoDB, Amazon Cognito, Elastic Load Balancing).`,
  steps: f => [`Set the flag on ${f.names}`, 'Add DeletionPolicy Retain'],
  successCriteria: () => ['On for all production data'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'teardown needs an extra step' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_secured_backups_data.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  ],
  equivalents: {
    prowler: [
      'rds_instance_deletion_protection',
      'rds_cluster_deletion_protection',
      'dynamodb_table_deletion_protection_enabled',
      'elbv2_deletion_protection',
      'cognito_user_pool_deletion_protection_enabled',
      'cloudformation_stacks_termination_protection_enabled',
    ],
    serviceScreener: [
      'rds.DeleteProtection',
      'dynamodb.deleteTableProtection',
      'cognito.cognitoDeletionProtectionDisabled',
    ],
    configRules: [
      'RDS_INSTANCE_DELETION_PROTECTION_ENABLED',
      'DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED',
      'ELB_DELETION_PROTECTION_ENABLED',
    ],
    securityHub: ['RDS.7', 'RDS.8', 'DynamoDB.6', 'ELB.6'],
    trustedAdvisor: ['c18d2gz168', 'Hs4Ma3G190', 'Hs4Ma3G198'],
  },
  on: [
    rdsInstance.with(),
    rdsCluster.with(),
    dynamodbTable.with(),
    elbv2LoadBalancer.with('deletionProtection'),
    userPool.with(),
    cloudformationStack.with('resources'),
  ],
  evaluate(resource, context) {
    const { name } = resource;
    const environment = context.environmentOf(resource) ?? 'production';
    if (environment !== 'production') {
      return notApplicable(
        `${name} is in ${environment}, where deletion protection is not asked for`,
      );
    }
    switch (resource.type) {
      case 'AWS::RDS::DBInstance':
        return resource.data.clusterId
          ? notApplicable(
              `${name} is a member of cluster ${resource.data.clusterId}, which is judged`,
            )
          : judge(`Database ${name}`, resource.data.deletionProtection);
      case 'AWS::RDS::DBCluster':
        return judge(`Cluster ${name}`, resource.data.deletionProtection);
      case 'AWS::DynamoDB::Table':
        return judge(`Table ${name}`, resource.data.deletionProtection);
      case 'AWS::ElasticLoadBalancingV2::LoadBalancer':
        return judge(
          `Load balancer ${name}`,
          known(resource.data.deletionProtection),
        );
      case 'AWS::Cognito::UserPool':
        return judge(
          `User pool ${name} (about ${count(resource.data.users, 'user')})`,
          resource.data.deletionProtection,
        );
      default:
        return judgeStack(resource);
    }
  },
  examples: [
    {
      name: 'everything protected',
      resources: [
        rdsInstance.sample(),
        rdsCluster.sample(),
        dynamodbTable.sample(),
        elbv2LoadBalancer.sample(),
        userPool.sample(),
        cloudformationStack.sample(),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'an unprotected user pool',
      resources: [userPool.sample({ data: { deletionProtection: false } })],
      expect: {
        state: 'fail',
        says: ['User pool orders-customers (about 1 200 users)'],
      },
    },
    {
      name: 'user pools may not be listed',
      resources: [dynamodbTable.sample()],
      problems: [
        {
          collector: userPool,
          status: 'denied',
          missingAction: 'cognito-idp:ListUserPools',
        },
      ],
      expect: { state: 'unknown', missingAction: 'cognito-idp:ListUserPools' },
    },
    {
      name: 'an unprotected table',
      resources: [
        dynamodbTable.sample({ data: { deletionProtection: false } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Table orders'] },
    },
    {
      name: 'an unprotected load balancer and database',
      resources: [
        elbv2LoadBalancer.sample({ data: { deletionProtection: false } }),
        rdsInstance.sample({ data: { deletionProtection: false } }),
      ],
      expect: { state: 'fail', says: ['Load balancer', 'Database orders-db'] },
    },
    {
      name: 'an unprotected stack with a table',
      resources: [stack('AWS::DynamoDB::Table')],
      expect: {
        state: 'fail',
        says: ['Stack OrdersStack', 'AWS::DynamoDB::Table'],
      },
    },
    {
      name: 'an unprotected stack without data',
      resources: [stack('AWS::Lambda::Function')],
      expect: { state: 'not-applicable', says: ['OrdersStack holds no data'] },
    },
    {
      name: 'development',
      environment: 'development',
      resources: [
        dynamodbTable.sample({ data: { deletionProtection: false } }),
      ],
      expect: { state: 'not-applicable', says: ['development'] },
    },
    {
      name: 'not allowed to see the attributes',
      resources: [
        elbv2LoadBalancer.sample({
          data: {
            deletionProtection: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      },
    },
  ],
});
