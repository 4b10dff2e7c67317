/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* How capacity is bought and where gateways are; the latter is rewritten. */
import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  CreateLaunchTemplateCommand,
  CreateNatGatewayCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import groupCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/autoscaling-group';
import natCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-nat-gateway';
import { createVpc } from './ec2Account';
import { useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

describe('autoscaling-group', () => {
  it('reads the share of On-Demand of a mixed instances policy', async () => {
    const ec2 = new EC2Client(settings());
    const { LaunchTemplate } = await ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: 'orders',
        LaunchTemplateData: {
          ImageId: 'ami-12345678',
          InstanceType: 't3.micro',
        },
      }),
    );
    const template = {
      LaunchTemplateId: LaunchTemplate?.LaunchTemplateId,
      Version: '$Default',
    };
    const size = {
      MinSize: 0,
      MaxSize: 2,
      AvailabilityZones: [`${region}a`],
    };
    const autoscaling = new AutoScalingClient(settings());
    await autoscaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: 'mixed',
        ...size,
        MixedInstancesPolicy: {
          LaunchTemplate: { LaunchTemplateSpecification: template },
          InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 25 },
        },
      }),
    );
    await autoscaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: 'plain',
        ...size,
        LaunchTemplate: template,
      }),
    );
    const { resources } = await read(groupCollector);
    expect(
      Object.fromEntries(resources.map(r => [r.id, r.data.onDemandPercent])),
    ).toEqual({ mixed: 25, plain: undefined });
  });
});

describe('ec2-nat-gateway', () => {
  it('tells a regional gateway', async () => {
    const ec2 = new EC2Client(settings());
    const { subnetIds } = await createVpc(ec2);
    await ec2.send(new CreateNatGatewayCommand({ SubnetId: subnetIds[0] }));
    running.proxy.rewrite('ec2:DescribeNatGateways', text =>
      text.replace(
        '<natGatewayId>',
        '<availabilityMode>regional</availabilityMode><natGatewayId>',
      ),
    );
    const { resources } = await read(natCollector);
    expect(resources.map(r => r.data.availabilityMode)).toEqual(['regional']);
  });
});
