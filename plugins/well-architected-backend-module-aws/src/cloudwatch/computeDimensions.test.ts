/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import group from '../collectors/autoscaling-group';
import instance from '../collectors/ec2-instance';
import service from '../collectors/ecs-service';
import database from '../collectors/rds-instance';
import {
  ec2Dimensions,
  ecsDimensions,
  rdsDimensions,
} from './computeDimensions';

describe('dimensions of compute', () => {
  it('names the group in place of its members', () => {
    expect(ec2Dimensions(group.sample())).toEqual({
      AutoScalingGroupName: 'orders',
    });
    expect(ec2Dimensions(instance.sample({ id: 'i-1' }))).toEqual({
      InstanceId: 'i-1',
    });
    expect(
      ec2Dimensions(instance.sample({ data: { autoScalingGroup: 'orders' } })),
    ).toBeUndefined();
  });

  it('names cluster and service, and the database', () => {
    expect(ecsDimensions(service.sample())).toEqual({
      ClusterName: 'main',
      ServiceName: 'orders',
    });
    expect(rdsDimensions(database.sample())).toEqual({
      DBInstanceIdentifier: 'orders-db',
    });
  });

  it('has none for anything else', () => {
    expect(ec2Dimensions(database.sample())).toBeUndefined();
    expect(ecsDimensions(database.sample())).toBeUndefined();
    expect(rdsDimensions(service.sample())).toBeUndefined();
  });
});
