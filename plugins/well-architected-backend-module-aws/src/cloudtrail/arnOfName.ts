/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { partitionOf } from '../arns/partitionOf';
import { unqualified } from '../lambda/functionArn';

/** Type and name of a resource, as CloudTrail tells them. */
export interface NamedResource {
  type: string;
  name: string;
}

/** `SecurityGroup` as `security-group`, `VPCEndpoint` as `vpc-endpoint`. */
const kebab = (word: string) =>
  word
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/**
 * ARN of a resource that an event names; CloudTrail tells an ARN for some types
 * and only the name for most.
 *
 * @returns undefined where the name does not make an ARN
 */
export function arnOfName(
  resource: NamedResource,
  place: { region: string; accountId: string },
): string | undefined {
  const { type, name } = resource;
  if (name.startsWith('arn:')) {
    return name.includes(':function:') ? unqualified(name) : name;
  }
  const { region, accountId } = place;
  const partition = partitionOf(region);
  const regional = (service: string, rest: string) =>
    `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
  switch (type) {
    case 'AWS::S3::Bucket':
      return `arn:${partition}:s3:::${name}`;
    case 'AWS::Lambda::Function':
      return regional('lambda', `function:${name}`);
    case 'AWS::DynamoDB::Table':
      return regional('dynamodb', `table/${name}`);
    case 'AWS::RDS::DBInstance':
      return regional('rds', `db:${name}`);
    case 'AWS::RDS::DBCluster':
      return regional('rds', `cluster:${name}`);
    case 'AWS::CloudWatch::Alarm':
      return regional('cloudwatch', `alarm:${name}`);
    case 'AWS::Logs::LogGroup':
      return regional('logs', `log-group:${name}`);
    default: {
      const [, service, kind] = type.split('::');
      return service === 'EC2' && kind
        ? regional('ec2', `${kebab(kind)}/${name}`)
        : undefined;
    }
  }
}
