/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Where credentials are left besides functions and containers: user data, builds
 * and stage variables. Emulated: all of it. Overruled: nothing.
 */
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CodeBuildClient,
  CreateProjectCommand,
} from '@aws-sdk/client-codebuild';
import {
  CreateLaunchTemplateCommand,
  EC2Client,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import apiStage from '../../../plugins/well-architected-backend-module-aws/src/collectors/apigateway-stage';
import project from '../../../plugins/well-architected-backend-module-aws/src/collectors/codebuild-project';
import instance from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-instance';
import launchTemplate from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-launch-template';
import { runInstance } from './ec2Account';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
// Put together here, so that no scanner takes this file for a leak.
const SECRET = 'f3a9'.repeat(8);
const SCRIPT = Buffer.from(
  `#!/bin/bash\nexport DB_PASSWORD=${SECRET}\n./start.sh\n`,
).toString('base64');
const AT_LINE_2 = {
  name: 'line 2 (DB_PASSWORD)',
  rule: 'literal-under-secret-name',
};

/** An instance of an image of one's own. */
async function runOwnImage(ec2: EC2Client) {
  const { ImageId } = await ec2.send(
    new RegisterImageCommand({ Name: 'orders', Architecture: 'x86_64' }),
  );
  await runInstance(ec2, { ImageId, UserData: SCRIPT });
}

describe('ec2-instance', () => {
  it('finds secrets in user data and keeps their place only', async () => {
    const ec2 = new EC2Client(settings());
    const bad = await runInstance(ec2, { UserData: SCRIPT });
    const good = await runInstance(ec2);
    const { resources } = await read(instance);
    const secretsOf = (id: string) =>
      resources.find(r => r.id === id)?.data.userDataSecrets;
    expect(secretsOf(bad)).toEqual([AT_LINE_2]);
    expect(secretsOf(good)).toEqual([]);
    expect(JSON.stringify(resources)).not.toContain(SECRET);
  });

  it('tells how old the image is', async () => {
    await runOwnImage(new EC2Client(settings()));
    const [{ data }] = (await read(instance)).resources;
    expect(data.imageId).toMatch(/^ami-/);
    expect(data.imageCreatedAt).toMatch(/^\d{4}-.*Z$/);
  });

  it('takes an image that is gone for an answer', async () => {
    await runOwnImage(new EC2Client(settings()));
    running.proxy.rewrite('ec2:DescribeImages', text =>
      text.replace(/<imageId>[^<]*</g, '<imageId>ami-other<'),
    );
    const [{ data }] = (await read(instance)).resources;
    expect(data.imageCreatedAt).toBeNull();
  });

  it('leaves only what is denied unread', async () => {
    await runOwnImage(new EC2Client(settings()));
    running.proxy.deny('ec2:DescribeInstanceAttribute');
    running.proxy.deny('ec2:DescribeImages');
    const { resources, status } = await read(instance);
    expect(status.status).toBe('ok');
    expect(resources[0].data).toMatchObject({
      userDataSecrets: unreadBecauseOf('ec2:DescribeInstanceAttribute'),
      imageCreatedAt: unreadBecauseOf('ec2:DescribeImages'),
    });
  });

  it('asks for user data only when it is wanted', async () => {
    await runInstance(new EC2Client(settings()));
    running.proxy.forget();
    await read(instance, { details: [] });
    expect(running.proxy.calls()).not.toHaveProperty(
      'ec2:DescribeInstanceAttribute',
    );
    expect(running.proxy.calls()).not.toHaveProperty('ec2:DescribeImages');
  });
});

describe('ec2-launch-template', () => {
  it('finds secrets in the default version', async () => {
    const ec2 = new EC2Client(settings());
    for (const [LaunchTemplateName, UserData] of [
      ['bad', SCRIPT],
      ['good', undefined],
    ]) {
      await ec2.send(
        new CreateLaunchTemplateCommand({
          LaunchTemplateName,
          LaunchTemplateData: { InstanceType: 't3.micro', UserData },
        }),
      );
    }
    const { resources } = await read(launchTemplate);
    expect(resources.find(r => r.name === 'bad')?.data.userDataSecrets).toEqual(
      [AT_LINE_2],
    );
    expect(
      resources.find(r => r.name === 'good')?.data.userDataSecrets,
    ).toEqual([]);
    expect(JSON.stringify(resources)).not.toContain(SECRET);
  });
});

describe('codebuild-project', () => {
  it('finds secrets in plain variables, over all pages', async () => {
    const codebuild = new CodeBuildClient(settings());
    for (const [name, type] of [
      ['bad', 'PLAINTEXT'],
      ['good', 'SECRETS_MANAGER'],
    ] as const) {
      await codebuild.send(
        new CreateProjectCommand({
          name,
          source: { type: 'GITHUB', location: 'https://github.com/a/b' },
          artifacts: { type: 'NO_ARTIFACTS' },
          environment: {
            type: 'LINUX_CONTAINER',
            image: 'aws/codebuild/standard:7.0',
            computeType: 'BUILD_GENERAL1_SMALL',
            environmentVariables: [
              { name: 'STAGE', value: 'prod', type: 'PLAINTEXT' },
              {
                name: 'API_KEY',
                value: type === 'PLAINTEXT' ? SECRET : 'orders/key',
                type,
              },
            ],
          },
          serviceRole: 'arn:aws:iam::111111111111:role/build',
          tags: [{ key: 'component', value: name }],
        }),
      );
    }
    running.proxy.truncate('codebuild:ListProjects', { pageSize: 1 });
    const { resources } = await read(project);
    const byId = new Map(resources.map(r => [r.id, r]));
    expect([...byId.keys()].sort()).toEqual(['bad', 'good']);
    expect(byId.get('bad')).toMatchObject({
      arn: `arn:aws:codebuild:${region}:111111111111:project/bad`,
      tags: { component: 'bad' },
      data: {
        sourceType: 'GITHUB',
        plainVariables: 2,
        storedVariables: 0,
        secrets: [{ name: 'API_KEY', rule: 'literal-under-secret-name' }],
      },
    });
    expect(byId.get('good')?.data).toMatchObject({
      plainVariables: 1,
      storedVariables: 1,
      secrets: [],
    });
    expect(JSON.stringify(resources)).not.toContain(SECRET);
  });

  it('reads nothing more where there is no project', async () => {
    expect((await read(project)).resources).toEqual([]);
    expect(running.proxy.calls()).not.toHaveProperty(
      'codebuild:BatchGetProjects',
    );
  });

  it.each(['ListProjects', 'BatchGetProjects'])(
    'tells that %s is denied',
    async operation => {
      running.proxy.overrule('codebuild:ListProjects', {
        projects: ['orders'],
      });
      running.proxy.deny(`codebuild:${operation}`);
      expect((await read(project)).status).toMatchObject({
        status: 'denied',
        missingAction: `codebuild:${operation}`,
      });
    },
  );
});

describe('apigateway-stage', () => {
  it('finds secrets in stage variables', async () => {
    const client = new APIGatewayClient(settings());
    const { id: restApiId } = await client.send(
      new CreateRestApiCommand({ name: 'orders' }),
    );
    const { items = [] } = await client.send(
      new GetResourcesCommand({ restApiId }),
    );
    const method = { restApiId, resourceId: items[0].id, httpMethod: 'GET' };
    await client.send(
      new PutMethodCommand({ ...method, authorizationType: 'NONE' }),
    );
    await client.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
    await client.send(
      new CreateDeploymentCommand({
        restApiId,
        stageName: 'prod',
        variables: { backendToken: SECRET, table: 'orders' },
      }),
    );
    const { resources } = await read(apiStage);
    expect(resources.map(r => r.data.secrets)).toEqual([
      [{ name: 'backendToken', rule: 'literal-under-secret-name' }],
    ]);
    expect(JSON.stringify(resources)).not.toContain(SECRET);
  });
});
