/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Answers in the shapes of the SDK for services that the emulator does not have
 * or that the demo does not use: as small as collectors need to ask everything
 * that they can ask. They take the place of the network.
 */

import { ACCOUNT, Answers, arn, SINCE } from './answerParts';
import { dataAnswers } from './dataAnswers';

export type { Answers };

const CONTAINERS: Answers = {
  'eks:ListClusters': () => ({ clusters: ['platform'] }),
  'eks:DescribeCluster': () => ({
    cluster: {
      name: 'platform',
      arn: arn('eks', 'cluster/platform'),
      version: '1.33',
      status: 'ACTIVE',
      createdAt: SINCE,
      resourcesVpcConfig: { subnetIds: [], securityGroupIds: [] },
    },
  }),
  'eks:ListAddons': () => ({ addons: ['vpc-cni'] }),
  'eks:ListNodegroups': () => ({ nodegroups: ['general'] }),
  'eks:DescribeNodegroup': () => ({
    nodegroup: {
      nodegroupName: 'general',
      nodegroupArn: arn('eks', 'nodegroup/platform/general/1a2b3c'),
      createdAt: SINCE,
      scalingConfig: { minSize: 2, maxSize: 6, desiredSize: 2 },
    },
  }),
  'ecr:DescribeRepositories': () => ({
    repositories: [
      {
        repositoryName: 'platform',
        repositoryArn: arn('ecr', 'repository/platform'),
        createdAt: SINCE,
      },
    ],
  }),
  'ecr:GetLifecyclePolicy': () => {
    throw Object.assign(new Error('no policy'), {
      name: 'LifecyclePolicyNotFoundException',
    });
  },
  'ecr:DescribeImages': () => ({ imageDetails: [] }),
  'sagemaker:ListEndpoints': () => ({
    Endpoints: [
      {
        EndpointName: 'ranking',
        EndpointArn: arn('sagemaker', 'endpoint/ranking'),
        CreationTime: SINCE,
        EndpointStatus: 'InService',
      },
    ],
  }),
  'sagemaker:DescribeEndpoint': () => ({
    EndpointName: 'ranking',
    EndpointConfigName: 'ranking',
    EndpointStatus: 'InService',
    ProductionVariants: [{ VariantName: 'all', CurrentInstanceCount: 1 }],
  }),
  'sagemaker:DescribeEndpointConfig': () => ({
    ProductionVariants: [{ VariantName: 'all', InstanceType: 'ml.m5.large' }],
  }),
};

const NETWORK: Answers = {
  'apigateway:GetDomainNames': () => ({
    items: [
      { domainName: 'api.meridian.example' },
      {
        domainName: 'eu.meridian.example',
        endpointConfiguration: { types: ['REGIONAL'] },
      },
    ],
  }),
  'apigateway:GetBasePathMappings': () => ({ items: [] }),
  'apigatewayv2:GetDomainNames': () => ({ Items: [] }),
  'apigatewayv2:GetApiMappings': () => ({ Items: [] }),
  'apigatewayv2:GetApis': () => ({
    Items: [
      {
        ApiId: 'a1b2c3',
        Name: 'platform',
        ProtocolType: 'HTTP',
        CreatedDate: SINCE,
      },
    ],
  }),
  'apigatewayv2:GetRoutes': () => ({
    Items: [{ RouteId: 'r1', RouteKey: 'GET /', Target: 'integrations/i1' }],
  }),
  'apigatewayv2:GetIntegrations': () => ({
    Items: [{ IntegrationId: 'i1', IntegrationType: 'HTTP_PROXY' }],
  }),
  'apigatewayv2:GetStages': () => ({
    Items: [{ StageName: '$default', CreatedDate: SINCE }],
  }),
  'cloudfront:ListDistributions': () => ({
    DistributionList: {
      Items: [
        {
          Id: 'E1',
          ARN: `arn:aws:cloudfront::${ACCOUNT}:distribution/E1`,
          DomainName: 'd1.cloudfront.net',
          Enabled: true,
          Origins: {
            Items: [{ Id: 'o1', DomainName: 'origin.meridian.example' }],
          },
          DefaultCacheBehavior: {
            TargetOriginId: 'o1',
            ViewerProtocolPolicy: 'redirect-to-https',
            CachePolicyId: 'company-policy',
          },
        },
      ],
    },
  }),
  'cloudfront:GetCachePolicy': () => ({
    CachePolicy: { CachePolicyConfig: { MaxTTL: 60 } },
  }),
  'cloudfront:GetDistributionConfig': () => ({ DistributionConfig: {} }),
  'ec2:DescribeSecurityGroups': () => ({
    SecurityGroups: [
      {
        GroupId: 'sg-0a1b2c3d4e5f60718',
        GroupName: 'databases',
        VpcId: 'vpc-0a1b2c3d4e5f60718',
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 5432,
            ToPort: 5432,
            PrefixListIds: [{ PrefixListId: 'pl-0a1b2c3d4e5f60718' }],
          },
        ],
        IpPermissionsEgress: [],
      },
    ],
  }),
  'ec2:GetManagedPrefixListEntries': () => ({ Entries: [] }),
  'elbv2:DescribeListeners': input => ({
    Listeners: [
      {
        ListenerArn: `${input.LoadBalancerArn}/listener`,
        LoadBalancerArn: input.LoadBalancerArn,
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'forward' }],
      },
    ],
  }),
  'elbv2:DescribeRules': () => ({ Rules: [] }),
  'directconnect:DescribeConnections': () => ({
    connections: [{ connectionId: 'dxcon-1', connectionName: 'office' }],
  }),
  'directconnect:DescribeVirtualInterfaces': () => ({ virtualInterfaces: [] }),
  'elb:DescribeLoadBalancers': () => ({
    LoadBalancerDescriptions: [
      {
        LoadBalancerName: 'legacy',
        CreatedTime: SINCE,
        Instances: [{ InstanceId: 'i-0a1b2c3d4e5f60718' }],
        ListenerDescriptions: [],
      },
    ],
  }),
  'elb:DescribeInstanceHealth': () => ({ InstanceStates: [] }),
  'route53:ListHostedZones': () => ({
    HostedZones: [
      {
        Id: '/hostedzone/Z0123',
        Name: 'meridian.example.',
        CallerReference: 'x',
        Config: { PrivateZone: false },
      },
    ],
  }),
  'route53:ListResourceRecordSets': () => ({ ResourceRecordSets: [] }),
  'wafv2:ListWebACLs': () => ({
    WebACLs: [
      {
        Name: 'edge',
        Id: 'w1',
        ARN: arn('wafv2', 'regional/webacl/edge/w1'),
      },
    ],
  }),
  'wafv2:GetWebACL': () => ({
    WebACL: {
      Name: 'edge',
      Id: 'w1',
      ARN: arn('wafv2', 'regional/webacl/edge/w1'),
      Rules: [],
      DefaultAction: { Allow: {} },
    },
  }),
  'wafv2:ListResourcesForWebACL': () => ({ ResourceArns: [] }),
};

const DELIVERY: Answers = {
  'cloudwatch:ListDashboards': () => ({
    DashboardEntries: [
      {
        DashboardName: 'platform',
        DashboardArn: `arn:aws:cloudwatch::${ACCOUNT}:dashboard/platform`,
        LastModified: SINCE,
      },
    ],
  }),
  'cloudwatch:GetDashboard': () => ({ DashboardBody: '{"widgets":[]}' }),
  'codebuild:ListProjects': () => ({ projects: ['build'] }),
  'codebuild:BatchGetProjects': () => ({
    projects: [
      { name: 'build', arn: arn('codebuild', 'project/build'), created: SINCE },
    ],
  }),
  'codedeploy:ListApplications': () => ({ applications: ['platform'] }),
  'codedeploy:ListDeploymentGroups': () => ({ deploymentGroups: ['all'] }),
  'codedeploy:BatchGetDeploymentGroups': () => ({
    deploymentGroupsInfo: [
      {
        applicationName: 'platform',
        deploymentGroupName: 'all',
        computePlatform: 'ECS',
      },
    ],
  }),
  'codepipeline:ListPipelines': () => ({
    pipelines: [{ name: 'platform', created: SINCE }],
  }),
  'codepipeline:ListPipelineExecutions': () => ({
    pipelineExecutionSummaries: [],
  }),
  'cognito-idp:ListUserPools': () => ({
    UserPools: [{ Id: 'eu-west-1_Abc', Name: 'customers' }],
  }),
  'cognito-idp:DescribeUserPool': () => ({
    UserPool: { Id: 'eu-west-1_Abc', CreationDate: SINCE },
  }),
  'config:DescribeConfigRules': () => ({
    ConfigRules: [{ ConfigRuleName: 'encrypted-volumes' }],
  }),
  'config:DescribeRemediationConfigurations': () => ({
    RemediationConfigurations: [],
  }),
  'events:ListRules': () => ({
    Rules: [
      {
        Name: 'nightly',
        Arn: arn('events', 'rule/nightly'),
        State: 'ENABLED',
        ScheduleExpression: 'rate(1 day)',
      },
    ],
  }),
  'events:ListTargetsByRule': () => ({ Targets: [] }),
  'scheduler:ListSchedules': () => ({
    Schedules: [
      {
        Name: 'report',
        GroupName: 'default',
        Arn: arn('scheduler', 'schedule/default/report'),
        CreationDate: SINCE,
        State: 'ENABLED',
      },
    ],
  }),
  'scheduler:GetSchedule': () => ({ ScheduleExpression: 'rate(1 day)' }),
  'stepfunctions:ListStateMachines': () => ({
    stateMachines: [
      {
        name: 'refund',
        stateMachineArn: arn('states', 'stateMachine:refund'),
        type: 'STANDARD',
        creationDate: SINCE,
      },
    ],
  }),
  'stepfunctions:DescribeStateMachine': () => ({ definition: '{}' }),
};

/** All of them. */
export const moreAnswers: Answers = {
  ...CONTAINERS,
  ...dataAnswers,
  ...NETWORK,
  ...DELIVERY,
};
