/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: roles, policies and instance profiles, the organization. Overruled:
 * nothing.
 */
import { EC2Client } from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import instance from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-instance';
import iamPolicy from '../../../plugins/well-architected-backend-module-aws/src/collectors/iam-policy';
import iamRole from '../../../plugins/well-architected-backend-module-aws/src/collectors/iam-role';
import organization from '../../../plugins/well-architected-backend-module-aws/src/collectors/organizations-organization';
import { runInstance } from './ec2Account';
import { useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const allow = (Action: string, Resource = '*') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, Resource }],
  });

async function createRoles() {
  const iam = new IAMClient(settings());
  for (const RoleName of ['orders', 'admin']) {
    await iam.send(
      new CreateRoleCommand({
        RoleName,
        AssumeRolePolicyDocument: '{}',
        Tags: [{ Key: 'component', Value: RoleName }],
      }),
    );
  }
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'orders',
      PolicyName: 'tables',
      PolicyDocument: allow('dynamodb:*'),
    }),
  );
  const { Policy } = await iam.send(
    new CreatePolicyCommand({
      PolicyName: 'own',
      PolicyDocument: allow('s3:GetObject'),
    }),
  );
  for (const [RoleName, PolicyArn] of [
    ['orders', Policy?.Arn],
    ['orders', 'arn:aws:iam::aws:policy/AmazonS3FullAccess'],
    ['admin', 'arn:aws:iam::aws:policy/AdministratorAccess'],
  ]) {
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
  }
  await iam.send(
    new CreateInstanceProfileCommand({ InstanceProfileName: 'server' }),
  );
  await iam.send(
    new AddRoleToInstanceProfileCommand({
      InstanceProfileName: 'server',
      RoleName: 'orders',
    }),
  );
  await iam.send(
    new CreateServiceLinkedRoleCommand({
      AWSServiceName: 'autoscaling.amazonaws.com',
    }),
  );
}

describe('iam-role', () => {
  it('reads what attached and inline policies allow, over all pages', async () => {
    await createRoles();
    running.proxy.truncate('iam:GetAccountAuthorizationDetails', {
      pageSize: 1,
      // The policies of AWS itself would be a thousand pages.
      when: call => !JSON.stringify(call.input).includes('AWSManagedPolicy'),
    });
    const { resources, status } = await read(iamRole);
    expect(status).toMatchObject({ status: 'ok', region: 'global', count: 3 });
    const byId = new Map(resources.map(r => [r.id, r]));
    expect(byId.get('orders')).toMatchObject({
      arn: 'arn:aws:iam::111111111111:role/orders',
      createdAt: expect.stringMatching(/Z$/),
      tags: { component: 'orders' },
      data: {
        serviceLinked: false,
        instanceProfiles: ['arn:aws:iam::111111111111:instance-profile/server'],
      },
    });
    expect(byId.get('orders')?.data.policies).toEqual(
      expect.arrayContaining([
        { name: 'own', kind: 'managed', wildcardServices: [] },
        {
          name: 'AmazonS3FullAccess',
          kind: 'aws',
          wildcardServices: ['s3', 's3-object-lambda'],
        },
        { name: 'tables', kind: 'inline', wildcardServices: ['dynamodb'] },
      ]),
    );
    expect(byId.get('admin')?.data.policies).toEqual([
      { name: 'AdministratorAccess', kind: 'aws', wildcardServices: ['*'] },
    ]);
    expect(resources.filter(r => r.data.serviceLinked).map(r => r.id)).toEqual([
      'AWSServiceRoleForAutoScaling',
    ]);
  });

  it('is found through the instance profile of an instance', async () => {
    await createRoles();
    await runInstance(new EC2Client(settings()), {
      IamInstanceProfile: { Name: 'server' },
    });
    const [{ data }] = (await read(instance, { details: [] })).resources;
    const { resources } = await read(iamRole);
    expect(
      resources
        .filter(r =>
          r.data.instanceProfiles.includes(`${data.instanceProfile}`),
        )
        .map(r => r.id),
    ).toEqual(['orders']);
  });

  it('never takes a policy without its document for harmless', async () => {
    await createRoles();
    running.proxy.rewrite('iam:GetAccountAuthorizationDetails', text =>
      text.replaceAll('policy/AdministratorAccess</Arn>', '</Arn>'),
    );
    const { resources } = await read(iamRole);
    expect(resources.find(r => r.id === 'admin')?.data.policies).toMatchObject([
      { wildcardServices: { unread: { reason: 'API_ERROR' } } },
    ]);
  });

  it.each([[iamRole], [iamPolicy]])(
    '$id is denied with its action',
    async c => {
      running.proxy.deny('iam:GetAccountAuthorizationDetails');
      expect((await read(c as typeof iamRole)).status).toMatchObject({
        status: 'denied',
        missingAction: 'iam:GetAccountAuthorizationDetails',
      });
    },
  );
});

describe('organizations-organization', () => {
  it('takes "no organization" for an answer', async () => {
    expect(await read(organization)).toMatchObject({
      resources: [],
      status: { status: 'ok', count: 0 },
    });
  });

  it('tells the organization and the part that the account has in it', async () => {
    await new OrganizationsClient(settings()).send(
      new CreateOrganizationCommand({ FeatureSet: 'ALL' }),
    );
    expect((await read(organization)).resources).toMatchObject([
      {
        id: expect.stringMatching(/^o-/),
        region: 'global',
        data: {
          role: 'management',
          managementAccountId: '111111111111',
          featureSet: 'ALL',
        },
      },
    ]);
  });

  it('is denied with its action', async () => {
    running.proxy.deny('organizations:DescribeOrganization');
    expect((await read(organization)).status).toMatchObject({
      status: 'denied',
      missingAction: 'organizations:DescribeOrganization',
    });
  });
});
