/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
  PutScalingPolicyCommand,
  PutScheduledUpdateGroupActionCommand,
  SuspendProcessesCommand,
} from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import group from '../../../plugins/well-architected-backend-module-aws/src/collectors/autoscaling-group';
import service from '../../../plugins/well-architected-backend-module-aws/src/collectors/ecs-service';
import listener from '../../../plugins/well-architected-backend-module-aws/src/collectors/elbv2-listener';
import loadBalancer from '../../../plugins/well-architected-backend-module-aws/src/collectors/elbv2-load-balancer';
import targetGroup from '../../../plugins/well-architected-backend-module-aws/src/collectors/elbv2-target-group';
import managed from '../../../plugins/well-architected-backend-module-aws/src/collectors/ssm-managed-instance';
import { anImage, createVpc, runInstance } from './ec2Account';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

async function createBalancer(name: string) {
  const elb = new ElasticLoadBalancingV2Client(settings());
  const { vpcId, subnetIds } = await createVpc(new EC2Client(settings()));
  const { LoadBalancers = [] } = await elb.send(
    new CreateLoadBalancerCommand({
      Name: name,
      Subnets: subnetIds,
      Scheme: 'internet-facing',
    }),
  );
  const { TargetGroups = [] } = await elb.send(
    new CreateTargetGroupCommand({
      Name: name,
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: vpcId,
      HealthCheckPath: '/healthz',
      Matcher: { HttpCode: '200-299' },
    }),
  );
  const LoadBalancerArn = LoadBalancers[0].LoadBalancerArn ?? '';
  const TargetGroupArn = TargetGroups[0].TargetGroupArn ?? '';
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    }),
  );
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 81,
      DefaultActions: [
        {
          Type: 'redirect',
          RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' },
        },
      ],
    }),
  );
  const { CertificateArn } = await new ACMClient(settings()).send(
    new RequestCertificateCommand({ DomainName: 'orders.example.com' }),
  );
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn,
      Protocol: 'HTTPS',
      Port: 443,
      SslPolicy: 'ELBSecurityPolicy-TLS-1-2-2017-01',
      Certificates: [{ CertificateArn }],
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    }),
  );
  return { elb, LoadBalancerArn, TargetGroupArn };
}

describe('load balancers', () => {
  it('reads balancer, listeners, target group and targets', async () => {
    const { elb, LoadBalancerArn, TargetGroupArn } = await createBalancer(
      'orders',
    );
    const target = await runInstance(new EC2Client(settings()));
    await elb.send(
      new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: target }] }),
    );
    const [balancer] = (await read(loadBalancer)).resources;
    expect(balancer).toMatchObject({
      id: LoadBalancerArn,
      name: 'orders',
      createdAt: expect.stringMatching(/Z$/),
      data: {
        kind: 'application',
        scheme: 'internet-facing',
        zones: [`${region}a`, `${region}b`],
      },
    });
    const listeners = (await read(listener)).resources;
    expect(listeners.map(r => [r.name, r.data.defaultActions])).toEqual([
      ['orders:80', [expect.objectContaining({ kind: 'forward' })]],
      ['orders:81', [{ kind: 'redirect', redirectsTo: 'HTTPS' }]],
      ['orders:443', [expect.objectContaining({ kind: 'forward' })]],
    ]);
    expect(listeners[2].data).toMatchObject({
      tlsPolicy: 'ELBSecurityPolicy-TLS-1-2-2017-01',
      tlsProtocols: ['TLSv1.2'],
    });
    expect(listeners[0]).toMatchObject({
      parents: [LoadBalancerArn],
      data: { ruleActions: [], tlsProtocols: [] },
    });
    const [found] = (await read(targetGroup)).resources;
    expect(found).toMatchObject({
      parents: [LoadBalancerArn],
      data: {
        protocol: 'HTTP',
        healthCheck: { path: '/healthz', matcher: '200-299' },
        targets: [{ id: target, state: expect.any(String) }],
      },
    });
  });

  it('leaves unread what is denied', async () => {
    await createBalancer('orders');
    running.proxy.deny('elbv2:DescribeRules');
    running.proxy.deny('elbv2:DescribeSSLPolicies');
    running.proxy.deny('elbv2:DescribeTargetHealth');
    const [plain, , secure] = (await read(listener)).resources;
    expect(plain.data).toMatchObject({
      ruleActions: unreadBecauseOf('elasticloadbalancing:DescribeRules'),
      tlsProtocols: [],
    });
    expect(secure.data).toMatchObject({
      ruleActions: [],
      tlsProtocols: unreadBecauseOf('elasticloadbalancing:DescribeSSLPolicies'),
    });
    const [found] = (await read(targetGroup)).resources;
    expect(found.data.targets).toEqual(
      unreadBecauseOf('elasticloadbalancing:DescribeTargetHealth'),
    );
  });

  it('reads all pages', async () => {
    await createBalancer('one');
    await createBalancer('two');
    running.proxy.truncate('elbv2:Describe*', { pageSize: 1 });
    expect((await read(loadBalancer)).resources).toHaveLength(2);
    expect((await read(listener)).resources).toHaveLength(6);
    expect((await read(targetGroup)).resources).toHaveLength(2);
  });
});

describe('autoscaling-group', () => {
  async function createGroup(name: string) {
    const client = new AutoScalingClient(settings());
    await client.send(
      new CreateLaunchConfigurationCommand({
        LaunchConfigurationName: name,
        ImageId: await anImage(new EC2Client(settings())),
        InstanceType: 't4g.medium',
      }),
    );
    await client.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: name,
        LaunchConfigurationName: name,
        MinSize: 2,
        MaxSize: 4,
        AvailabilityZones: [`${region}a`, `${region}b`],
        Tags: [{ Key: 'environment', Value: 'development' }],
      }),
    );
    return client;
  }

  it('reads group, policies and schedules', async () => {
    const client = await createGroup('orders-dev');
    await client.send(
      new PutScalingPolicyCommand({
        AutoScalingGroupName: 'orders-dev',
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingConfiguration: {
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'ASGAverageCPUUtilization',
          },
          TargetValue: 55,
        },
      }),
    );
    await client.send(
      new PutScheduledUpdateGroupActionCommand({
        AutoScalingGroupName: 'orders-dev',
        ScheduledActionName: 'night',
        Recurrence: '0 19 * * *',
        MinSize: 0,
        DesiredCapacity: 0,
      }),
    );
    await client.send(
      new SuspendProcessesCommand({
        AutoScalingGroupName: 'orders-dev',
        ScalingProcesses: ['ReplaceUnhealthy'],
      }),
    );
    const [found] = (await read(group)).resources;
    expect(found).toMatchObject({
      id: 'orders-dev',
      tags: { environment: 'development' },
      createdAt: expect.stringMatching(/Z$/),
      data: {
        minSize: 2,
        maxSize: 4,
        zones: [`${region}a`, `${region}b`],
        instances: [{ instanceType: 't4g.medium' }, {}],
        policies: [{ name: 'cpu', kind: 'TargetTrackingScaling' }],
        schedules: [{ name: 'night', desiredCapacity: 0 }],
        suspendedProcesses: ['ReplaceUnhealthy'],
      },
    });
  });

  it('leaves unread what is denied and reads all pages', async () => {
    await createGroup('one');
    await createGroup('two');
    running.proxy.truncate('autoscaling:Describe*', { pageSize: 1 });
    running.proxy.deny('autoscaling:DescribePolicies');
    running.proxy.deny('autoscaling:DescribeScheduledActions');
    const { resources } = await read(group);
    expect(resources.map(r => r.id)).toEqual(['one', 'two']);
    expect(resources[0].data).toMatchObject({
      policies: unreadBecauseOf('autoscaling:DescribePolicies'),
      schedules: unreadBecauseOf('autoscaling:DescribeScheduledActions'),
    });
  });
});

it.each([
  [
    loadBalancer,
    'elbv2:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeLoadBalancers',
  ],
  [
    targetGroup,
    'elbv2:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetGroups',
  ],
  [
    group,
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:DescribeAutoScalingGroups',
  ],
  [service, 'ecs:ListClusters', 'ecs:ListClusters'],
  [
    managed,
    'ssm:DescribeInstanceInformation',
    'ssm:DescribeInstanceInformation',
  ],
] as const)(
  'tells which action is missing: %#',
  async (collector, operation, missingAction) => {
    running.proxy.deny(operation);
    expect((await read(collector as typeof managed)).status).toMatchObject({
      status: 'denied',
      missingAction,
    });
  },
);

it('tells which action is missing for the listeners of a balancer', async () => {
  await createBalancer('orders');
  running.proxy.deny('elbv2:DescribeListeners');
  expect((await read(listener)).status).toMatchObject({
    status: 'denied',
    missingAction: 'elasticloadbalancing:DescribeListeners',
  });
});
