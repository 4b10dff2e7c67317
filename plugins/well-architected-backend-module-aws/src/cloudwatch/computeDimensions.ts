/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** As much of a resource as tells where its metrics are. */
export interface Measured {
  type: string;
  id: string;
  name: string;
  data: unknown;
}

type Dimensions = Record<string, string> | undefined;

/**
 * Dimensions in `AWS/EC2` of an Auto Scaling group or of an instance. Members
 * of a group have none, because the group is measured in their place.
 */
export function ec2Dimensions(resource: Measured): Dimensions {
  if (resource.type === 'AWS::AutoScaling::AutoScalingGroup') {
    return { AutoScalingGroupName: resource.id };
  }
  const { autoScalingGroup } = resource.data as { autoScalingGroup?: string };
  return resource.type === 'AWS::EC2::Instance' && !autoScalingGroup
    ? { InstanceId: resource.id }
    : undefined;
}

/** Dimensions in `AWS/EC2` of the group that EKS made for a node group. */
export function nodegroupDimensions(resource: Measured): Dimensions {
  const { autoScalingGroups: [first] = [] } = resource.data as {
    autoScalingGroups?: string[];
  };
  return resource.type === 'AWS::EKS::Nodegroup' && first
    ? { AutoScalingGroupName: first }
    : undefined;
}

/** Dimensions in `AWS/ECS` of a service. */
export function ecsDimensions(resource: Measured): Dimensions {
  const { cluster = '' } = resource.data as { cluster?: string };
  return resource.type === 'AWS::ECS::Service'
    ? { ClusterName: cluster, ServiceName: resource.name }
    : undefined;
}

/** Dimensions in `AWS/RDS` of a database instance. */
export function rdsDimensions(resource: Measured): Dimensions {
  return resource.type === 'AWS::RDS::DBInstance'
    ? { DBInstanceIdentifier: resource.id }
    : undefined;
}
