/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { CreateNetworkInterfaceCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { Generator } from '../metrics/MetricModel';
import { writeLog } from './logs';
import { Network } from './network';
import { lowerTagList, Session, tagList, Tags } from './session';

async function certificate(session: Session, name: string) {
  const { CertificateArn } = await new ACMClient(session.settings).send(
    new RequestCertificateCommand({ DomainName: `${name}.meridian.example` }),
  );
  return CertificateArn;
}

/** Network interfaces as tasks have them, one in each zone. */
async function taskAddresses(
  session: Session,
  options: { network: Network; tags: Tags },
) {
  const ec2 = new EC2Client(session.settings);
  const targets: { Id: string; Port: number }[] = [];
  for (const SubnetId of options.network.privateSubnets) {
    const { NetworkInterface } = await ec2.send(
      new CreateNetworkInterfaceCommand({ SubnetId }),
    );
    targets.push({
      Id: NetworkInterface?.PrivateIpAddress ?? '',
      Port: 8080,
    });
  }
  return targets;
}

/** A public load balancer with a listener. Returns its target group's ARN. */
export async function loadBalancer(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    network: Network;
    zones?: number;
    https: boolean;
    sslPolicy?: string;
    deletionProtection?: boolean;
    internal?: boolean;
    securityGroupId?: string;
    latencySeconds?: number;
  },
): Promise<string> {
  const elb = new ElasticLoadBalancingV2Client(session.settings);
  const { name, tags, network } = options;
  const { LoadBalancers = [] } = await elb.send(
    new CreateLoadBalancerCommand({
      Name: name,
      Scheme: options.internal ? 'internal' : 'internet-facing',
      Type: 'application',
      SecurityGroups: options.securityGroupId
        ? [options.securityGroupId]
        : undefined,
      Subnets: (options.internal
        ? network.privateSubnets
        : network.publicSubnets
      ).slice(0, options.zones ?? 3),
      Tags: tagList(tags),
    }),
  );
  const LoadBalancerArn = LoadBalancers[0].LoadBalancerArn ?? '';
  await elb.send(
    new ModifyLoadBalancerAttributesCommand({
      LoadBalancerArn,
      Attributes: [
        {
          Key: 'deletion_protection.enabled',
          Value: String(options.deletionProtection ?? false),
        },
      ],
    }),
  );
  const { TargetGroups = [] } = await elb.send(
    new CreateTargetGroupCommand({
      Name: name,
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: network.vpcId,
      TargetType: 'ip',
      HealthCheckEnabled: true,
      HealthCheckPath: '/healthz',
      Tags: tagList(tags),
    }),
  );
  const TargetGroupArn = TargetGroups[0].TargetGroupArn ?? '';
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn,
      Protocol: options.https ? 'HTTPS' : 'HTTP',
      Port: options.https ? 443 : 80,
      ...(options.https
        ? {
            SslPolicy:
              options.sslPolicy ?? 'ELBSecurityPolicy-TLS13-1-2-2021-06',
            Certificates: [
              { CertificateArn: await certificate(session, name) },
            ],
          }
        : {}),
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      Tags: tagList(tags),
    }),
  );
  await elb.send(
    new RegisterTargetsCommand({
      TargetGroupArn,
      Targets: await taskAddresses(session, options),
    }),
  );
  const suffix = LoadBalancerArn.split(':loadbalancer/')[1];
  session.metrics.add(suffix, {
    RequestCount: () => 24_000,
    ProcessedBytes: () => 8e8,
    TargetResponseTime: () => options.latencySeconds ?? 0.12,
    ActiveConnectionCount: () => 320,
  });
  return TargetGroupArn;
}

/** A Fargate service in a cluster of its own. */
export async function containerService(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    network: Network;
    securityGroupId: string;
    targetGroupArn?: string;
    desired: number;
    zones?: number;
    circuitBreaker: boolean;
    publicIp?: boolean;
    architecture?: 'X86_64' | 'ARM64';
    environment?: Record<string, string>;
    secrets?: Record<string, string>;
    scaling?: { min: number; max: number };
    insights?: boolean;
    cpu: Generator;
  },
) {
  const { name, tags, network, environment = {}, secrets = {} } = options;
  const ecs = new ECSClient(session.settings);
  const logs = new CloudWatchLogsClient(session.settings);
  const logGroup = `/ecs/${name}`;
  await logs.send(new CreateLogGroupCommand({ logGroupName: logGroup, tags }));
  await writeLog(session, logGroup);
  await logs.send(
    new PutRetentionPolicyCommand({
      logGroupName: logGroup,
      retentionInDays: 30,
    }),
  );
  const { Role } = await new IAMClient(session.settings).send(
    new CreateRoleCommand({
      RoleName: `${name}-task`,
      AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[]}',
    }),
  );
  await ecs.send(
    new CreateClusterCommand({
      clusterName: name,
      tags: lowerTagList(tags),
      settings: [
        {
          name: 'containerInsights',
          value: options.insights ? 'enabled' : 'disabled',
        },
      ],
    }),
  );
  const { taskDefinition } = await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: name,
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '512',
      memory: '1024',
      taskRoleArn: Role?.Arn,
      runtimePlatform: {
        cpuArchitecture: options.architecture ?? 'X86_64',
        operatingSystemFamily: 'LINUX',
      },
      containerDefinitions: [
        {
          name,
          image: `${session.accountId}.dkr.ecr.${session.region}.amazonaws.com/${name}:42`,
          essential: true,
          environment: Object.entries(environment).map(([n, value]) => ({
            name: n,
            value,
          })),
          secrets: Object.entries(secrets).map(([n, valueFrom]) => ({
            name: n,
            valueFrom,
          })),
          healthCheck: { command: ['CMD', '/bin/healthy'] },
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': logGroup,
              'awslogs-region': session.region,
              'awslogs-stream-prefix': name,
            },
          },
        },
      ],
      tags: lowerTagList(tags),
    }),
  );
  if (options.circuitBreaker) {
    session.circuitBreakers.add(name);
  }
  await ecs.send(
    new CreateServiceCommand({
      cluster: name,
      serviceName: name,
      taskDefinition: taskDefinition?.taskDefinitionArn,
      desiredCount: options.desired,
      launchType: 'FARGATE',
      deploymentConfiguration: {
        deploymentCircuitBreaker: {
          enable: options.circuitBreaker,
          rollback: options.circuitBreaker,
        },
      },
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: network.privateSubnets.slice(0, options.zones ?? 3),
          securityGroups: [options.securityGroupId],
          assignPublicIp: options.publicIp ? 'ENABLED' : 'DISABLED',
        },
      },
      loadBalancers: options.targetGroupArn
        ? [
            {
              targetGroupArn: options.targetGroupArn,
              containerName: name,
              containerPort: 8080,
            },
          ]
        : [],
      tags: lowerTagList(tags),
    }),
  );
  session.metrics.add(name, {
    CPUUtilization: options.cpu,
    MemoryUtilization: at => options.cpu(at) * 0.9,
    RunningTaskCount: () => options.desired,
    DesiredTaskCount: () => options.desired,
  });
  if (options.scaling) {
    const scaling = new ApplicationAutoScalingClient(session.settings);
    const target = {
      ServiceNamespace: 'ecs' as const,
      ResourceId: `service/${name}/${name}`,
      ScalableDimension: 'ecs:service:DesiredCount' as const,
    };
    await scaling.send(
      new RegisterScalableTargetCommand({
        ...target,
        MinCapacity: options.scaling.min,
        MaxCapacity: options.scaling.max,
      }),
    );
    await scaling.send(
      new PutScalingPolicyCommand({
        ...target,
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 55,
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'ECSServiceAverageCPUUtilization',
          },
        },
      }),
    );
  }
}
