/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import apigatewayRestApi from './apigateway-rest-api';
import apigatewayStage from './apigateway-stage';
import apigatewayv2Api from './apigatewayv2-api';
import apigatewayv2Stage from './apigatewayv2-stage';
import autoscalingGroup from './autoscaling-group';
import backupPlan from './backup-plan';
import backupProtectedResource from './backup-protected-resource';
import backupVault from './backup-vault';
import budgetsBudget from './budgets-budget';
import cloudformationStack from './cloudformation-stack';
import cloudfrontDistribution from './cloudfront-distribution';
import cloudtrailTrail from './cloudtrail-trail';
import cloudwatchAlarm from './cloudwatch-alarm';
import cloudwatchDashboard from './cloudwatch-dashboard';
import configRecorder from './config-recorder';
import costAnomalyMonitor from './cost-anomaly-monitor';
import dynamodbTable from './dynamodb-table';
import ebsEncryptionDefault from './ebs-encryption-default';
import ec2Address from './ec2-address';
import ec2FlowLog from './ec2-flow-log';
import ec2Instance from './ec2-instance';
import ec2LaunchTemplate from './ec2-launch-template';
import ec2NatGateway from './ec2-nat-gateway';
import ec2NetworkAcl from './ec2-network-acl';
import ec2NetworkInterface from './ec2-network-interface';
import ec2RouteTable from './ec2-route-table';
import ec2SecurityGroup from './ec2-security-group';
import ec2Snapshot from './ec2-snapshot';
import ec2Subnet from './ec2-subnet';
import ec2Volume from './ec2-volume';
import ec2Vpc from './ec2-vpc';
import ec2VpcEndpoint from './ec2-vpc-endpoint';
import ecsService from './ecs-service';
import ecsTaskDefinition from './ecs-task-definition';
import elasticacheReplicationGroup from './elasticache-replication-group';
import elasticacheServerlessCache from './elasticache-serverless-cache';
import elbv2Listener from './elbv2-listener';
import elbv2LoadBalancer from './elbv2-load-balancer';
import elbv2TargetGroup from './elbv2-target-group';
import guarddutyDetector from './guardduty-detector';
import iamAccountSummary from './iam-account-summary';
import iamPasswordPolicy from './iam-password-policy';
import iamPolicy from './iam-policy';
import iamUser from './iam-user';
import kmsKey from './kms-key';
import lambdaEventSourceMapping from './lambda-event-source-mapping';
import lambdaFunction from './lambda-function';
import logGroup from './log-group';
import rdsCluster from './rds-cluster';
import rdsInstance from './rds-instance';
import rdsSnapshot from './rds-snapshot';
import s3Bucket from './s3-bucket';
import scalableTarget from './scalable-target';
import secretsmanagerSecret from './secretsmanager-secret';
import sfnStateMachine from './sfn-state-machine';
import snsSubscription from './sns-subscription';
import snsTopic from './sns-topic';
import sqsQueue from './sqs-queue';
import ssmManagedInstance from './ssm-managed-instance';
import ssmParameter from './ssm-parameter';
import taggedResource from './tagged-resource';
import taggedResourceGlobal from './tagged-resource-global';

/** Every collector of this module, sorted by its id. @public */
export const collectors: readonly AnyCollector[] = [
  apigatewayRestApi,
  apigatewayStage,
  apigatewayv2Api,
  apigatewayv2Stage,
  autoscalingGroup,
  backupPlan,
  backupProtectedResource,
  backupVault,
  budgetsBudget,
  cloudformationStack,
  cloudfrontDistribution,
  cloudtrailTrail,
  cloudwatchAlarm,
  cloudwatchDashboard,
  configRecorder,
  costAnomalyMonitor,
  dynamodbTable,
  ebsEncryptionDefault,
  ec2Address,
  ec2FlowLog,
  ec2Instance,
  ec2LaunchTemplate,
  ec2NatGateway,
  ec2NetworkAcl,
  ec2NetworkInterface,
  ec2RouteTable,
  ec2SecurityGroup,
  ec2Snapshot,
  ec2Subnet,
  ec2Volume,
  ec2Vpc,
  ec2VpcEndpoint,
  ecsService,
  ecsTaskDefinition,
  elasticacheReplicationGroup,
  elasticacheServerlessCache,
  elbv2Listener,
  elbv2LoadBalancer,
  elbv2TargetGroup,
  guarddutyDetector,
  iamAccountSummary,
  iamPasswordPolicy,
  iamPolicy,
  iamUser,
  kmsKey,
  lambdaEventSourceMapping,
  lambdaFunction,
  logGroup,
  rdsCluster,
  rdsInstance,
  rdsSnapshot,
  s3Bucket,
  scalableTarget,
  secretsmanagerSecret,
  sfnStateMachine,
  snsSubscription,
  snsTopic,
  sqsQueue,
  ssmManagedInstance,
  ssmParameter,
  taggedResource,
  taggedResourceGlobal,
];
