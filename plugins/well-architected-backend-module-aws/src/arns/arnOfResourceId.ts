/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { partitionOf } from './partitionOf';

/** Where the ids of a type stand in its ARN: service and prefix. */
const TYPES: Readonly<Record<string, [service: string, prefix: string]>> = {
  'AWS::EC2::Instance': ['ec2', 'instance/'],
  'AWS::EC2::InternetGateway': ['ec2', 'internet-gateway/'],
  'AWS::EC2::NatGateway': ['ec2', 'natgateway/'],
  'AWS::EC2::NetworkAcl': ['ec2', 'network-acl/'],
  'AWS::EC2::NetworkInterface': ['ec2', 'network-interface/'],
  'AWS::EC2::RouteTable': ['ec2', 'route-table/'],
  'AWS::EC2::SecurityGroup': ['ec2', 'security-group/'],
  'AWS::EC2::Snapshot': ['ec2', 'snapshot/'],
  'AWS::EC2::Subnet': ['ec2', 'subnet/'],
  'AWS::EC2::VPC': ['ec2', 'vpc/'],
  'AWS::EC2::VPCEndpoint': ['ec2', 'vpc-endpoint/'],
  'AWS::EC2::Volume': ['ec2', 'volume/'],
  'AWS::CloudTrail::Trail': ['cloudtrail', 'trail/'],
  'AWS::CloudWatch::Alarm': ['cloudwatch', 'alarm:'],
  'AWS::CodeBuild::Project': ['codebuild', 'project/'],
  'AWS::DynamoDB::Table': ['dynamodb', 'table/'],
  'AWS::EFS::FileSystem': ['elasticfilesystem', 'file-system/'],
  'AWS::EKS::Cluster': ['eks', 'cluster/'],
  'AWS::KMS::Key': ['kms', 'key/'],
  'AWS::Kinesis::Stream': ['kinesis', 'stream/'],
  'AWS::Lambda::Function': ['lambda', 'function:'],
};

/** Types whose ids say what they are. */
const BY_PREFIX: Readonly<Record<string, string>> = {
  acl: 'AWS::EC2::NetworkAcl',
  eni: 'AWS::EC2::NetworkInterface',
  fs: 'AWS::EFS::FileSystem',
  i: 'AWS::EC2::Instance',
  igw: 'AWS::EC2::InternetGateway',
  nat: 'AWS::EC2::NatGateway',
  rtb: 'AWS::EC2::RouteTable',
  sg: 'AWS::EC2::SecurityGroup',
  snap: 'AWS::EC2::Snapshot',
  subnet: 'AWS::EC2::Subnet',
  vol: 'AWS::EC2::Volume',
  vpc: 'AWS::EC2::VPC',
  vpce: 'AWS::EC2::VPCEndpoint',
};

const QUEUE_URL =
  /^https:\/\/[\w.-]*(?:sqs|queue)[\w.-]*\/(\d{12})\/([\w.-]+)$/;

/**
 * The ARN of a resource that another tool names by its id; undefined where the
 * id alone does not tell it, as for database instances and users, whose ids in
 * such tools are not their names.
 */
export function arnOfResourceId(options: {
  id: string;
  /** CloudFormation type, where the tool says it. */
  type?: string;
  region: string;
  accountId: string;
}): string | undefined {
  const { id, region, accountId } = options;
  if (id.startsWith('arn:')) {
    return id;
  }
  const partition = partitionOf(region);
  const queue = QUEUE_URL.exec(id);
  if (queue) {
    return `arn:${partition}:sqs:${region}:${queue[1]}:${queue[2]}`;
  }
  if (options.type === 'AWS::S3::Bucket') {
    return `arn:${partition}:s3:::${id}`;
  }
  const prefix = /^([a-z]+)-[0-9a-f]{8,17}$/.exec(id)?.[1] ?? '';
  const place = TYPES[options.type ?? BY_PREFIX[prefix] ?? ''];
  return place
    ? `arn:${partition}:${place[0]}:${region}:${accountId}:${place[1]}${id}`
    : undefined;
}
