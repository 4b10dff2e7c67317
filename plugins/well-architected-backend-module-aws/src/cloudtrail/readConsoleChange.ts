/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Event } from '@aws-sdk/client-cloudtrail';
import { NamedResource } from './arnOfName';

/** A change that a person made in the console. */
export interface ConsoleChange {
  /** Such as `DeleteTable`. */
  event: string;
  /** Such as `dynamodb.amazonaws.com`. */
  service: string;
  /** Name of the role, `root user` or `IAM user`; never who used it. */
  principal: string;
  resources: NamedResource[];
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const CONSOLE_AGENT =
  /\bconsole\.(aws\.)?amazon(aws)?\.com|signin\.amazonaws\.com/;
/** To sign in, to change the role or to open a shell changes no resource. */
const NO_CHANGE = ['signin.amazonaws.com', 'cloudshell.amazonaws.com'];
/** Types that are persons or their credentials. */
const PERSONAL = /AccessKey|AssumedRole|::STS::|MFADevice/;
/** Parameters of a request that name what it changes. */
const NAMING: Readonly<Record<string, string>> = {
  bucketName: 'AWS::S3::Bucket',
  functionName: 'AWS::Lambda::Function',
  tableName: 'AWS::DynamoDB::Table',
  dBInstanceIdentifier: 'AWS::RDS::DBInstance',
  dBClusterIdentifier: 'AWS::RDS::DBCluster',
  instanceId: 'AWS::EC2::Instance',
  groupId: 'AWS::EC2::SecurityGroup',
  logGroupName: 'AWS::Logs::LogGroup',
  stackName: 'AWS::CloudFormation::Stack',
  service: 'AWS::ECS::Service',
};

function detailOf(event: Event): Fields {
  try {
    return fieldsOf(JSON.parse(event.CloudTrailEvent ?? '{}'));
  } catch {
    return {};
  }
}

function principalOf(identity: Fields): string {
  const session = fieldsOf(identity.sessionContext);
  const issuer = textOf(fieldsOf(session.sessionIssuer).userName);
  const [, , , , , path] = textOf(identity.arn).split(':');
  switch (identity.type) {
    case 'Root':
      return 'root user';
    case 'IAMUser':
      return 'IAM user';
    default:
      return issuer || path?.split('/')[1] || 'an unnamed role';
  }
}

function resourcesOf(event: Event, detail: Fields): NamedResource[] {
  const named = (event.Resources ?? [])
    .map(({ ResourceType = '', ResourceName = '' }) => ({
      type: ResourceType,
      name: ResourceName,
    }))
    .filter(({ type, name }) => name !== '' && !PERSONAL.test(type));
  if (named.length > 0) {
    return named;
  }
  const request = fieldsOf(detail.requestParameters);
  return Object.entries(NAMING).flatMap(([parameter, type]) => {
    const name = textOf(request[parameter]);
    return name ? [{ type, name }] : [];
  });
}

/**
 * The change that a person made in the console, when the event is one: it has
 * changed something, it comes from the console's session or user agent, and no
 * service (such as CloudFormation) acted in between. Parameters of the request
 * and the name of the person are not kept.
 */
export function readConsoleChange(event: Event): ConsoleChange | undefined {
  const detail = detailOf(event);
  const identity = fieldsOf(detail.userIdentity);
  const service = event.EventSource ?? textOf(detail.eventSource);
  const fromConsole =
    String(detail.sessionCredentialFromConsole) === 'true' ||
    CONSOLE_AGENT.test(textOf(detail.userAgent));
  const changes =
    event.ReadOnly !== 'true' &&
    detail.readOnly !== true &&
    detail.managementEvent !== false &&
    !detail.errorCode &&
    !NO_CHANGE.includes(service);
  if (!fromConsole || !changes || identity.invokedBy) {
    return undefined;
  }
  return {
    event: event.EventName ?? textOf(detail.eventName),
    service,
    principal: principalOf(identity),
    resources: resourcesOf(event, detail),
  };
}
