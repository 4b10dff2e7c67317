/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  Resource,
} from 'backstage-plugin-well-architected-node';
import vpc from '../collectors/ec2-vpc';

const CAME_WITH_IT: readonly string[] = [
  'AWS::EC2::Subnet',
  'AWS::EC2::RouteTable',
];

/**
 * Whether AWS made the resource together with the default VPC of its Region.
 *
 * @throws UnknownError when it depends on VPCs that could not be read.
 */
export function inDefaultVpc(resource: Resource, ctx: AssessContext): boolean {
  return (
    CAME_WITH_IT.includes(resource.type) &&
    ctx
      .all(vpc, { region: resource.region })
      .some(one => one.data.isDefault && one.id === resource.data.vpcId)
  );
}
