/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import accessanalyzerAnalyzer from './accessanalyzer-analyzer';
import accessanalyzerFinding from './accessanalyzer-finding';
import acmCertificate from './acm-certificate';
import apigatewayDomainName from './apigateway-domain-name';
import apigatewayRestApi from './apigateway-rest-api';
import apigatewayStage from './apigateway-stage';
import apigatewayv2Api from './apigatewayv2-api';
import apigatewayv2Stage from './apigatewayv2-stage';
import appsyncGraphqlApi from './appsync-graphql-api';
import autoscalingGroup from './autoscaling-group';
import backupPlan from './backup-plan';
import backupProtectedResource from './backup-protected-resource';
import backupVault from './backup-vault';
import batchComputeEnvironment from './batch-compute-environment';
import budgetsBudget from './budgets-budget';
import carbonEmissions from './carbon-emissions';
import cloudformationStack from './cloudformation-stack';
import cloudfrontDistribution from './cloudfront-distribution';
import cloudtrailConsoleEvent from './cloudtrail-console-event';
import cloudtrailTrail from './cloudtrail-trail';
import cloudwatchAlarm from './cloudwatch-alarm';
import cloudwatchDashboard from './cloudwatch-dashboard';
import codebuildProject from './codebuild-project';
import codedeployDeploymentGroup from './codedeploy-deployment-group';
import codepipelinePipeline from './codepipeline-pipeline';
import cognitoUserPool from './cognito-user-pool';
import computeOptimizerDatabase from './compute-optimizer-database';
import computeOptimizerEnrollment from './compute-optimizer-enrollment';
import computeOptimizerFunction from './compute-optimizer-function';
import computeOptimizerGroup from './compute-optimizer-group';
import computeOptimizerInstance from './compute-optimizer-instance';
import computeOptimizerService from './compute-optimizer-service';
import computeOptimizerVolume from './compute-optimizer-volume';
import configConformancePack from './config-conformance-pack';
import configConformanceResult from './config-conformance-result';
import configRecorder from './config-recorder';
import configRemediationConfiguration from './config-remediation-configuration';
import costAllocationTag from './cost-allocation-tag';
import costAnomalyMonitor from './cost-anomaly-monitor';
import costOptimizationHubEnrollment from './cost-optimization-hub-enrollment';
import costOptimizationHubRecommendation from './cost-optimization-hub-recommendation';
import daxCluster from './dax-cluster';
import directconnectConnection from './directconnect-connection';
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
import ecrRepository from './ecr-repository';
import ecsCluster from './ecs-cluster';
import ecsService from './ecs-service';
import ecsTaskDefinition from './ecs-task-definition';
import efsFileSystem from './efs-file-system';
import eksCluster from './eks-cluster';
import eksNodegroup from './eks-nodegroup';
import elasticacheCluster from './elasticache-cluster';
import elasticacheReplicationGroup from './elasticache-replication-group';
import elasticacheServerlessCache from './elasticache-serverless-cache';
import elbLoadBalancer from './elb-load-balancer';
import elbv2Listener from './elbv2-listener';
import elbv2LoadBalancer from './elbv2-load-balancer';
import elbv2TargetGroup from './elbv2-target-group';
import eventsEventBus from './events-event-bus';
import eventsRule from './events-rule';
import fisExperiment from './fis-experiment';
import fsxFileSystem from './fsx-file-system';
import guarddutyDetector from './guardduty-detector';
import guarddutyFinding from './guardduty-finding';
import iamAccountSummary from './iam-account-summary';
import iamPasswordPolicy from './iam-password-policy';
import iamPolicy from './iam-policy';
import iamRole from './iam-role';
import iamUser from './iam-user';
import inspectorFinding from './inspector-finding';
import inspectorStatus from './inspector-status';
import kinesisStream from './kinesis-stream';
import kmsKey from './kms-key';
import lambdaEventSourceMapping from './lambda-event-source-mapping';
import lambdaFunction from './lambda-function';
import logGroup from './log-group';
import monthlyCost from './monthly-cost';
import mqBroker from './mq-broker';
import opensearchDomain from './opensearch-domain';
import organizationsOrganization from './organizations-organization';
import rdsCluster from './rds-cluster';
import rdsDbProxy from './rds-db-proxy';
import rdsDbRecommendation from './rds-db-recommendation';
import rdsInstance from './rds-instance';
import rdsSnapshot from './rds-snapshot';
import redshiftCluster from './redshift-cluster';
import reportedMetric from './reported-metric';
import reservationCoverage from './reservation-coverage';
import reservationUtilization from './reservation-utilization';
import resiliencehubApp from './resiliencehub-app';
import route53HealthCheck from './route53-health-check';
import route53HostedZone from './route53-hosted-zone';
import route53RecordSet from './route53-record-set';
import rumAppMonitor from './rum-app-monitor';
import s3Bucket from './s3-bucket';
import sagemakerEndpoint from './sagemaker-endpoint';
import sagemakerNotebookInstance from './sagemaker-notebook-instance';
import savingsPlansCoverage from './savings-plans-coverage';
import savingsPlansUtilization from './savings-plans-utilization';
import scalableTarget from './scalable-target';
import schedulerSchedule from './scheduler-schedule';
import secretsmanagerSecret from './secretsmanager-secret';
import securityhubFinding from './securityhub-finding';
import serviceQuota from './service-quota';
import sfnStateMachine from './sfn-state-machine';
import snsSubscription from './sns-subscription';
import snsTopic from './sns-topic';
import sqsQueue from './sqs-queue';
import ssmManagedInstance from './ssm-managed-instance';
import ssmParameter from './ssm-parameter';
import syntheticsCanary from './synthetics-canary';
import taggedResource from './tagged-resource';
import taggedResourceGlobal from './tagged-resource-global';
import trustedadvisorRecommendation from './trustedadvisor-recommendation';
import vpnConnection from './vpn-connection';
import wafv2WebAcl from './wafv2-web-acl';
import wafv2WebAclGlobal from './wafv2-web-acl-global';
import wellarchitectedAgentProfile from './wellarchitected-agent-profile';
import wellarchitectedAgentRecommendation from './wellarchitected-agent-recommendation';
import wellarchitectedAnswer from './wellarchitected-answer';

/** Every collector of this module, sorted by its id. @public */
export const collectors: readonly AnyCollector[] = [
  accessanalyzerAnalyzer,
  accessanalyzerFinding,
  acmCertificate,
  apigatewayDomainName,
  apigatewayRestApi,
  apigatewayStage,
  apigatewayv2Api,
  apigatewayv2Stage,
  appsyncGraphqlApi,
  autoscalingGroup,
  backupPlan,
  backupProtectedResource,
  backupVault,
  batchComputeEnvironment,
  budgetsBudget,
  carbonEmissions,
  cloudformationStack,
  cloudfrontDistribution,
  cloudtrailConsoleEvent,
  cloudtrailTrail,
  cloudwatchAlarm,
  cloudwatchDashboard,
  codebuildProject,
  codedeployDeploymentGroup,
  codepipelinePipeline,
  cognitoUserPool,
  computeOptimizerDatabase,
  computeOptimizerEnrollment,
  computeOptimizerFunction,
  computeOptimizerGroup,
  computeOptimizerInstance,
  computeOptimizerService,
  computeOptimizerVolume,
  configConformancePack,
  configConformanceResult,
  configRecorder,
  configRemediationConfiguration,
  costAllocationTag,
  costAnomalyMonitor,
  costOptimizationHubEnrollment,
  costOptimizationHubRecommendation,
  daxCluster,
  directconnectConnection,
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
  ecrRepository,
  ecsCluster,
  ecsService,
  ecsTaskDefinition,
  efsFileSystem,
  eksCluster,
  eksNodegroup,
  elasticacheCluster,
  elasticacheReplicationGroup,
  elasticacheServerlessCache,
  elbLoadBalancer,
  elbv2Listener,
  elbv2LoadBalancer,
  elbv2TargetGroup,
  eventsEventBus,
  eventsRule,
  fisExperiment,
  fsxFileSystem,
  guarddutyDetector,
  guarddutyFinding,
  iamAccountSummary,
  iamPasswordPolicy,
  iamPolicy,
  iamRole,
  iamUser,
  inspectorFinding,
  inspectorStatus,
  kinesisStream,
  kmsKey,
  lambdaEventSourceMapping,
  lambdaFunction,
  logGroup,
  monthlyCost,
  mqBroker,
  opensearchDomain,
  organizationsOrganization,
  rdsCluster,
  rdsDbProxy,
  rdsDbRecommendation,
  rdsInstance,
  rdsSnapshot,
  redshiftCluster,
  reportedMetric,
  reservationCoverage,
  reservationUtilization,
  resiliencehubApp,
  route53HealthCheck,
  route53HostedZone,
  route53RecordSet,
  rumAppMonitor,
  s3Bucket,
  sagemakerEndpoint,
  sagemakerNotebookInstance,
  savingsPlansCoverage,
  savingsPlansUtilization,
  scalableTarget,
  schedulerSchedule,
  secretsmanagerSecret,
  securityhubFinding,
  serviceQuota,
  sfnStateMachine,
  snsSubscription,
  snsTopic,
  sqsQueue,
  ssmManagedInstance,
  ssmParameter,
  syntheticsCanary,
  taggedResource,
  taggedResourceGlobal,
  trustedadvisorRecommendation,
  vpnConnection,
  wafv2WebAcl,
  wafv2WebAclGlobal,
  wellarchitectedAgentProfile,
  wellarchitectedAgentRecommendation,
  wellarchitectedAnswer,
];
