/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateSnapshotCommand,
  CreateVolumeCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import snapshotCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-snapshot';
import balancerCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elbv2-load-balancer';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

async function createSnapshot() {
  const ec2 = new EC2Client(settings());
  const { VolumeId } = await ec2.send(
    new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 10 }),
  );
  const { SnapshotId } = await ec2.send(
    new CreateSnapshotCommand({ VolumeId }),
  );
  return SnapshotId;
}

describe('public EBS snapshots', () => {
  /** moto does not filter by who may restore: only these calls are answered. */
  const asksForPublic = (call: { input: Record<string, unknown> }) =>
    JSON.stringify(call.input).includes('all');
  const answer = (id: string | undefined) =>
    `<DescribeSnapshotsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><snapshotSet>${
      id ? `<item><snapshotId>${id}</snapshotId></item>` : ''
    }</snapshotSet></DescribeSnapshotsResponse>`;

  it('marks those that every account may restore', async () => {
    const shared = await createSnapshot();
    const own = await createSnapshot();
    running.proxy.overrule('ec2:DescribeSnapshots', () => answer(shared), {
      when: asksForPublic,
    });
    const { resources } = await read(snapshotCollector, {
      details: ['sharedWithAll'],
    });
    const byId = new Map(resources.map(r => [r.id, r.data.sharedWithAll]));
    expect(byId.get(shared ?? '')).toBe(true);
    expect(byId.get(own ?? '')).toBe(false);
  });
});

describe('deletion protection of load balancers', () => {
  const createBalancer = async (Name: string, on: boolean) => {
    const ec2 = new EC2Client(settings());
    const { Vpc } = await ec2.send(
      new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }),
    );
    const subnets = [];
    for (const [i, zone] of ['a', 'b'].entries()) {
      const { Subnet } = await ec2.send(
        new CreateSubnetCommand({
          VpcId: Vpc?.VpcId,
          CidrBlock: `10.0.${i}.0/24`,
          AvailabilityZone: `${region}${zone}`,
        }),
      );
      subnets.push(Subnet?.SubnetId ?? '');
    }
    const elb = new ElasticLoadBalancingV2Client(settings());
    const { LoadBalancers = [] } = await elb.send(
      new CreateLoadBalancerCommand({ Name, Subnets: subnets }),
    );
    await elb.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn: LoadBalancers[0].LoadBalancerArn,
        Attributes: [{ Key: 'deletion_protection.enabled', Value: String(on) }],
      }),
    );
  };

  it('tells protected from unprotected', async () => {
    await createBalancer('good', true);
    await createBalancer('bad', false);
    const { resources } = await read(balancerCollector);
    expect(
      Object.fromEntries(
        resources.map(r => [r.name, r.data.deletionProtection]),
      ),
    ).toEqual({ good: true, bad: false });
  });

  it('leaves unread what is denied', async () => {
    await createBalancer('some', true);
    running.proxy.deny('elbv2:DescribeLoadBalancerAttributes');
    const { resources } = await read(balancerCollector);
    expect(resources[0].data.deletionProtection).toEqual(
      unreadBecauseOf('elasticloadbalancing:DescribeLoadBalancerAttributes'),
    );
  });
});
