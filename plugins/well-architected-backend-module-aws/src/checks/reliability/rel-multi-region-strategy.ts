/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The workload's Regions fit how critical it is.
 *
 * Why: a Region event stops everything that lives in one Region.
 * How we look: for each function, API, instance, table, database and bucket the
 * Regions that it exists in: replicas of tables, databases and buckets and copies of
 * AWS Backup; functions, APIs and instances exist where they run. A single
 * Region is no mistake of a standard workload (LOW), it is one of a critical one.
 * Where users enter in two Regions, routing records of Route 53 with health must
 * lead to both.
 * What we cannot see: Regions that are not read, and routing by Global
 * Accelerator, CloudFront or another DNS: without any routing record to the
 * entrances the answer is unknown.
 */
import {
  ANNOTATIONS,
  Observation,
} from 'backstage-plugin-well-architected-common';
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import apigatewayRestApi from '../../collectors/apigateway-rest-api';
import apigatewayv2Api from '../../collectors/apigatewayv2-api';
import backupProtectedResource from '../../collectors/backup-protected-resource';
import backupVault from '../../collectors/backup-vault';
import dynamodbTable from '../../collectors/dynamodb-table';
import ec2Instance from '../../collectors/ec2-instance';
import ecsService from '../../collectors/ecs-service';
import elbv2LoadBalancer from '../../collectors/elbv2-load-balancer';
import lambdaFunction from '../../collectors/lambda-function';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import route53RecordSet from '../../collectors/route53-record-set';
import s3Bucket from '../../collectors/s3-bucket';
import { regionsOf } from '../../regions/regionsOf';
import { declared, riskOfRegions } from '../../regions/riskOfRegions';
import { routingByRegion, routingProblem } from '../../regions/routingProblem';
import { routingTo } from '../../route53/routingTo';
import { verb } from '../../text/figures';

/** Where requests of users arrive. */
const isEntrance = (resource: { type: string; data: object }) =>
  ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'].includes(
    resource.type,
  ) ||
  ('scheme' in resource.data && resource.data.scheme === 'internet-facing');
const regionsIn = ({ evidence }: Observation): string[] =>
  Array.isArray(evidence.regions) ? evidence.regions.map(String) : [];

const rule = {
  id: 'copy',
  destinationBucket: 'orders-copy',
  replicationTimeControl: true,
};

export default defineCheck({
  id: 'rel-multi-region-strategy',
  pillar: 'reliability',
  title: 'The Region strategy matches the criticality',
  risk: 'LOW',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['REL13-BP02', 'REL10-BP01'],
  seedRefs: ['HA-2', 'RWE-REL-2'],
  impact: 'A Region event stops the workload.',
  issue: f =>
    f.evidence.blind
      ? f.message
      : `Single Region deployment: ${f.names} ${verb(
          f.failed,
          'exists',
          'exist',
        )} only in ${f.regions.join(', ')}`,
  recommendation: f =>
    f.evidence.blind
      ? `Add health-checked records of Amazon Route 53 for the entrances of ${f.entity.name}: ${f.message}.`
      : `Start with cross-Region copies of AWS Backup for ${
          f.names
        } (now only in ${f.regions.join(
          ', ',
        )}); add Amazon DynamoDB global tables or Aurora Global Database only if RTO needs it.`,
  steps: f => [
    `Copy backups of ${f.names} to a second Region`,
    'Deploy the stack there from IaC',
    'Add Route 53 failover',
    'Test',
  ],
  successCriteria: () => ['Second-Region restore proven', 'RTO met'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'replicas and transfer can double data cost: compare with the cost of an outage',
    },
    { pillar: 'sustainability', text: 'idle standby capacity' },
    { pillar: 'operational-excellence', text: 'two deployments to keep equal' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html',
  ],
  equivalents: {
    prowler: ['vpc_different_regions'],
    serviceScreener: [
      'rds.CrossRegionBackupNotEnabled',
      'elasticache.GlobalDatastoreConfig',
    ],
  },
  on: [
    dynamodbTable.with(),
    rdsInstance.with(),
    rdsCluster.with('globalMembers'),
    s3Bucket.with('replicationRules'),
    lambdaFunction.with(),
    apigatewayRestApi.with(),
    apigatewayv2Api.with(),
    elbv2LoadBalancer.with(),
    ecsService.with(),
    ec2Instance.with(),
  ],
  uses: [
    backupProtectedResource.with(),
    backupVault.with('copies'),
    s3Bucket.with(),
    route53RecordSet.with(),
  ],
  evaluate(resource, context) {
    const regions = regionsOf(resource, context);
    const evidence = isEntrance(resource)
      ? { regions, routing: routingTo(resource, context) }
      : { regions };
    return regions.length > 1
      ? pass(`${resource.name} exists in ${regions.join(' and ')}`, evidence)
      : fail(`${resource.name} exists only in ${regions[0]}`, evidence);
  },
  conclude(context) {
    const { observations, entity } = context;
    const residency = entity.annotations[ANNOTATIONS.dataResidency];
    if (observations.length === 0) {
      return context.usual();
    }
    if (residency) {
      return notApplicable(
        `${entity.name} declares the data residency '${residency}', which forbids a second Region; keep a backup in another account instead`,
        { residency },
      );
    }
    const judged = observations.filter(
      o => o.status === 'pass' || o.status === 'fail',
    );
    const regions = [...new Set(judged.flatMap(regionsIn))].sort();
    const routing = routingByRegion(judged);
    if (routing.size > 1) {
      const problem = routingProblem(context, routing);
      if (problem) {
        return problem;
      }
    }
    if (regions.length > 1) {
      return pass(`${entity.name} exists in ${regions.join(', ')}`, {
        regions,
      });
    }
    const unread = observations.find(o => o.status === 'unknown');
    if (unread) {
      return unknown(unread.reason ?? 'NOT_COLLECTED', unread.message, {
        missingAction: unread.missingAction,
      });
    }
    return fail(
      `${entity.name} is a single Region deployment: ${
        judged.length === 1
          ? 'its only resource exists'
          : `its ${judged.length} resources exist`
      } only in ${regions[0]}${declared(context)}`,
      { regions, resources: judged.length },
      { risk: riskOfRegions(context) },
    );
  },
  examples: [
    {
      name: 'everything in one Region, standard',
      resources: [
        lambdaFunction.sample(),
        dynamodbTable.sample(),
        s3Bucket.sample(),
      ],
      context: { criticality: 'standard' },
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['single Region deployment', 'eu-west-1'],
      },
    },
    {
      name: 'one Region, business-critical',
      resources: [dynamodbTable.sample()],
      context: { criticality: 'business-critical' },
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'one Region, mission-critical',
      resources: [dynamodbTable.sample()],
      context: { criticality: 'mission-critical' },
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'one Region, an RTO just below four hours',
      resources: [dynamodbTable.sample()],
      context: { rto: 'PT3H59M' },
      expect: { state: 'fail', risk: 'HIGH', says: ['PT3H59M'] },
    },
    {
      name: 'one Region, an RTO of four hours',
      resources: [dynamodbTable.sample()],
      context: { rto: 'PT4H' },
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'a global table',
      resources: [
        dynamodbTable.sample({ data: { replicaRegions: ['eu-central-1'] } }),
        lambdaFunction.sample(),
      ],
      expect: { state: 'pass', says: ['eu-central-1'] },
    },
    {
      name: 'an Aurora global database',
      resources: [
        rdsCluster.sample({
          data: {
            globalMembers: [
              'arn:aws:rds:eu-central-1:111122223333:cluster:orders',
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['eu-central-1'] },
    },
    {
      name: 'a replica in another Region',
      resources: [
        rdsInstance.sample({
          data: { replicas: ['arn:aws:rds:eu-north-1:111122223333:db:orders'] },
        }),
      ],
      expect: { state: 'pass', says: ['eu-north-1'] },
    },
    {
      name: 'a copy of AWS Backup in another Region',
      resources: [
        dynamodbTable.sample(),
        backupVault.sample({
          id: 'copies',
          region: 'eu-central-1',
          data: {
            copies: [
              {
                resourceArn: dynamodbTable.sample().arn ?? '',
                sourceVaultArn:
                  'arn:aws:backup:eu-west-1:111122223333:backup-vault:orders-vault',
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['eu-central-1'] },
    },
    {
      name: 'a bucket replicated to another Region',
      resources: [
        s3Bucket.sample({ data: { replicationRules: [rule] } }),
        s3Bucket.sample({ id: 'orders-copy', region: 'eu-central-1' }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a bucket replicated to where we cannot look',
      resources: [s3Bucket.sample({ data: { replicationRules: [rule] } })],
      expect: {
        state: 'unknown',
        reason: 'NOT_COLLECTED',
        says: ['orders-copy'],
      },
    },
    {
      name: 'APIs in two Regions, routed by something that is not read',
      resources: [
        apigatewayRestApi.sample(),
        apigatewayRestApi.sample({ region: 'eu-central-1' }),
      ],
      expect: { state: 'unknown', says: ['no routing record of Route 53'] },
    },
    {
      name: 'load balancers in two Regions with health-checked routing',
      resources: [
        elbv2LoadBalancer.sample(),
        route53RecordSet.sample(),
        elbv2LoadBalancer.sample({
          region: 'eu-central-1',
          data: { dnsName: 'Orders-2.eu-central-1.elb.amazonaws.com' },
        }),
        route53RecordSet.sample({
          id: 'second',
          data: {
            aliasTarget: 'dualstack.orders-2.eu-central-1.elb.amazonaws.com',
          },
        }),
      ],
      expect: { state: 'pass', says: ['eu-central-1, eu-west-1'] },
    },
    {
      name: 'APIs in two Regions, one of them without health',
      resources: [
        apigatewayRestApi.sample(),
        apigatewayRestApi.sample({ region: 'eu-central-1' }),
        ...['eu-west-1', 'eu-central-1'].map(region =>
          route53RecordSet.sample({
            id: region,
            data: {
              aliasTarget: `d-abc123.execute-api.${region}.amazonaws.com`,
              evaluatesTargetHealth: region === 'eu-west-1',
            },
          }),
        ),
      ],
      context: { criticality: 'business-critical' },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['no health-checked Route 53 record leads to eu-central-1'],
      },
    },
    {
      name: 'data must stay in the Region',
      resources: [dynamodbTable.sample()],
      entity: {
        annotations: {
          'aws.amazon.com/well-architected-data-residency': 'single-region',
        },
      },
      expect: {
        state: 'not-applicable',
        says: ['single-region', 'another account'],
      },
    },
    {
      name: 'nothing deployed',
      expect: { state: 'not-applicable', says: ['0 DynamoDB tables'] },
    },
    {
      name: 'not allowed to see the tables',
      resources: [lambdaFunction.sample()],
      problems: [
        {
          collector: dynamodbTable,
          status: 'denied',
          missingAction: 'dynamodb:ListTables',
        },
      ],
      expect: { state: 'unknown', missingAction: 'dynamodb:ListTables' },
    },
  ],
});
