/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Deployment groups of AWS CodeDeploy: platform, rollback and alarms.
 *
 * Calls: codedeploy:ListApplications; per application
 * codedeploy:ListDeploymentGroups and, for 100 groups at a time,
 * codedeploy:BatchGetDeploymentGroups.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: two calls per application with groups, one without.
 * A group for Lambda belongs to the functions that its latest revision names;
 * only these names are kept of the revision.
 */
import {
  BatchGetDeploymentGroupsCommand,
  CodeDeployClient,
  DeploymentGroupInfo,
  paginateListApplications,
  paginateListDeploymentGroups,
} from '@aws-sdk/client-codedeploy';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { functionsOfAppSpec } from '../codedeploy/functionsOfAppSpec';

/** Most groups that one call takes. */
const GROUPS_AT_ONCE = 100;

const schema = z.object({
  application: z.string(),
  /** `Server`, `Lambda` or `ECS`. */
  computePlatform: z.string(),
  /** Such as `CodeDeployDefault.LambdaCanary10Percent5Minutes`. */
  deploymentConfig: z.string(),
  /** Events that roll back; empty when it is off. */
  rollbackOn: z.array(z.string()),
  /** Alarms that stop a deployment; empty when they are off. */
  alarms: z.array(z.string()),
  /** Functions that its latest revision names. */
  functions: z.array(z.string()),
});

async function* applications(client: CodeDeployClient) {
  for await (const page of paginateListApplications({ client }, {})) {
    yield* page.applications ?? [];
  }
}

async function readGroups(client: CodeDeployClient, applicationName: string) {
  const names: string[] = [];
  for await (const page of paginateListDeploymentGroups(
    { client },
    { applicationName },
  )) {
    names.push(...(page.deploymentGroups ?? []));
  }
  const groups: DeploymentGroupInfo[] = [];
  for (let from = 0; from < names.length; from += GROUPS_AT_ONCE) {
    const { deploymentGroupsInfo = [] } = await client.send(
      new BatchGetDeploymentGroupsCommand({
        applicationName,
        deploymentGroupNames: names.slice(from, from + GROUPS_AT_ONCE),
      }),
    );
    groups.push(...deploymentGroupsInfo);
  }
  return groups;
}

function toData(group: DeploymentGroupInfo): z.infer<typeof schema> {
  const { autoRollbackConfiguration, alarmConfiguration } = group;
  const revision = group.targetRevision;
  const spec = revision?.appSpecContent?.content ?? revision?.string?.content;
  return {
    application: group.applicationName ?? '',
    computePlatform: group.computePlatform ?? 'Server',
    deploymentConfig: group.deploymentConfigName ?? '',
    rollbackOn: autoRollbackConfiguration?.enabled
      ? autoRollbackConfiguration.events ?? []
      : [],
    alarms: alarmConfiguration?.enabled
      ? (alarmConfiguration.alarms ?? []).flatMap(({ name }) => name ?? [])
      : [],
    functions:
      group.computePlatform === 'Lambda' ? functionsOfAppSpec(spec) : [],
  };
}

export default defineCollector({
  id: 'codedeploy-deployment-group',
  type: 'AWS::CodeDeploy::DeploymentGroup',
  noun: { one: 'deployment group', many: 'deployment groups' },
  scope: 'regional',
  list: {
    'codedeploy:ListApplications': 'codedeploy:ListApplications',
    'codedeploy:ListDeploymentGroups': 'codedeploy:ListDeploymentGroups',
    'codedeploy:BatchGetDeploymentGroups':
      'codedeploy:BatchGetDeploymentGroups',
  },
  schema,
  sample: {
    id: 'orders/orders-handler',
    name: 'orders-handler',
    arn: 'arn:aws:codedeploy:eu-west-1:111122223333:deploymentgroup:orders/orders-handler',
    parents: ['arn:aws:lambda:eu-west-1:111122223333:function:orders-handler'],
    data: {
      application: 'orders',
      computePlatform: 'Lambda',
      deploymentConfig: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      rollbackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      alarms: ['orders-errors'],
      functions: ['orders-handler'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CodeDeployClient);
    const at = `${ctx.region}:${ctx.accountId}`;
    const partition = partitionOf(ctx.region);
    const all = ctx.each(applications(client), name =>
      readGroups(client, name),
    );
    for await (const groups of all) {
      for (const group of groups) {
        const data = toData(group);
        const name = group.deploymentGroupName ?? '';
        const id = `${data.application}/${name}`;
        yield {
          id,
          name,
          arn: `arn:${partition}:codedeploy:${at}:deploymentgroup:${id}`,
          parents: data.functions.map(
            fn => `arn:${partition}:lambda:${at}:function:${fn}`,
          ),
          data,
        };
      }
    }
  },
});
