/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CodePipelineClient,
  CreatePipelineCommand,
} from '@aws-sdk/client-codepipeline';
import {
  CreateRepositoryCommand,
  ECRClient,
  PutLifecyclePolicyCommand,
} from '@aws-sdk/client-ecr';
import {
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { lowerTagList, Session, tagList, Tags } from './session';

/** A repository of container images. */
export async function repository(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    scanOnPush: boolean;
    immutable: boolean;
    expires: boolean;
  },
) {
  const ecr = new ECRClient(session.settings);
  const { repository: created } = await ecr.send(
    new CreateRepositoryCommand({
      repositoryName: options.name,
      imageTagMutability: options.immutable ? 'IMMUTABLE' : 'MUTABLE',
      imageScanningConfiguration: { scanOnPush: options.scanOnPush },
      tags: tagList(options.tags),
    }),
  );
  session.tagged.set(created?.repositoryArn ?? '', options.tags);
  if (options.expires) {
    await ecr.send(
      new PutLifecyclePolicyCommand({
        repositoryName: options.name,
        lifecyclePolicyText: JSON.stringify({
          rules: [
            {
              rulePriority: 1,
              selection: {
                tagStatus: 'any',
                countType: 'imageCountMoreThan',
                countNumber: 30,
              },
              action: { type: 'expire' },
            },
          ],
        }),
      }),
    );
  }
}

async function pipelineRole(session: Session, name: string) {
  const { Role } = await new IAMClient(session.settings).send(
    new CreateRoleCommand({
      RoleName: `${name}-pipeline`,
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'codepipeline.amazonaws.com' },
            Action: 'sts:AssumeRole',
          },
        ],
      }),
    }),
  );
  return Role?.Arn;
}

/**
 * A pipeline that deploys what a repository of sources holds.
 *
 * @param options.went - its executions, newest first
 */
export async function pipeline(
  session: Session,
  options: { name: string; tags: Tags; went: ('Succeeded' | 'Failed')[] },
) {
  const { name } = options;
  const stage = (stageName: string, category: 'Source' | 'Deploy') => ({
    name: stageName,
    actions: [
      {
        name: stageName,
        actionTypeId: {
          category,
          owner: 'AWS' as const,
          provider:
            category === 'Source'
              ? 'CodeStarSourceConnection'
              : 'CloudFormation',
          version: '1',
        },
      },
    ],
  });
  await new CodePipelineClient(session.settings).send(
    new CreatePipelineCommand({
      pipeline: {
        name,
        roleArn: await pipelineRole(session, name),
        artifactStore: {
          type: 'S3',
          location: `meridian-artifacts-${session.accountId}`,
        },
        stages: [stage('Source', 'Source'), stage('Release', 'Deploy')],
      },
      tags: lowerTagList(options.tags),
    }),
  );
  session.tagged.set(
    `arn:aws:codepipeline:${session.region}:${session.accountId}:${name}`,
    options.tags,
  );
  session.services.pipelines.set(name, options.went);
}

/** A rule of EventBridge that sends events to one target. */
export async function eventRule(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    /** Of the events; or a schedule such as `rate(5 minutes)`. */
    on: { source: string } | { schedule: string };
    targetArn: string;
  },
) {
  const events = new EventBridgeClient(session.settings);
  const { name, on } = options;
  const { RuleArn = '' } = await events.send(
    new PutRuleCommand({
      Name: name,
      State: 'ENABLED',
      ...('schedule' in on
        ? { ScheduleExpression: on.schedule }
        : { EventPattern: JSON.stringify({ source: [on.source] }) }),
      Tags: tagList(options.tags),
    }),
  );
  session.tagged.set(RuleArn, options.tags);
  await events.send(
    new PutTargetsCommand({
      Rule: name,
      Targets: [{ Id: 'target', Arn: options.targetArn }],
    }),
  );
}

/** A schedule of EventBridge Scheduler. */
export async function schedule(
  session: Session,
  options: { name: string; expression: string; targetArn: string },
) {
  await new SchedulerClient(session.settings).send(
    new CreateScheduleCommand({
      Name: options.name,
      ScheduleExpression: options.expression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: options.targetArn,
        RoleArn: `arn:aws:iam::${session.accountId}:role/scheduler`,
      },
    }),
  );
}
