/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AddUserToGroupCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  AttachRolePolicyCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import accountSummary from '../../../plugins/well-architected-backend-module-aws/src/collectors/iam-account-summary';
import passwordPolicy from '../../../plugins/well-architected-backend-module-aws/src/collectors/iam-password-policy';
import iamPolicy from '../../../plugins/well-architected-backend-module-aws/src/collectors/iam-policy';
import iamUser from '../../../plugins/well-architected-backend-module-aws/src/collectors/iam-user';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const ADMIN = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

describe('iam-user', () => {
  it('reads people, robots and the root user from the credential report', async () => {
    const iam = new IAMClient(settings());
    for (const UserName of ['alice', 'deploy-bot']) {
      await iam.send(new CreateUserCommand({ UserName }));
    }
    await iam.send(
      new CreateLoginProfileCommand({ UserName: 'alice', Password: 'x-1-Y-2' }),
    );
    await iam.send(new CreateAccessKeyCommand({ UserName: 'deploy-bot' }));
    const { resources, status } = await read(iamUser);
    expect(status).toMatchObject({ status: 'ok', region: 'global' });
    const byId = new Map(resources.map(r => [r.id, r]));
    expect([...byId.keys()].sort()).toEqual([
      '<root_account>',
      'alice',
      'deploy-bot',
    ]);
    expect(byId.get('alice')?.data).toMatchObject({
      isRoot: false,
      passwordEnabled: true,
      mfaActive: false,
      accessKeys: [],
    });
    expect(byId.get('deploy-bot')).toMatchObject({
      arn: expect.stringContaining(':user/deploy-bot'),
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        passwordEnabled: false,
        accessKeys: [
          { number: 1, active: true, lastRotated: expect.any(String) },
        ],
      },
    });
    expect(byId.get('<root_account>')).toMatchObject({
      name: 'root user',
      data: { isRoot: true },
    });
  });

  it('is denied without the report', async () => {
    running.proxy.deny('iam:GetCredentialReport');
    expect((await read(iamUser)).status).toMatchObject({
      status: 'denied',
      missingAction: 'iam:GetCredentialReport',
    });
  });
});

describe('iam-account-summary', () => {
  it('tells root protection, providers and the role in the organization', async () => {
    const iam = new IAMClient(settings());
    await iam.send(
      new CreateSAMLProviderCommand({
        Name: 'AWSSSO_1',
        SAMLMetadataDocument: 'x'.repeat(1000),
      }),
    );
    const { resources } = await read(accountSummary);
    expect(resources).toHaveLength(1);
    expect(resources[0].data).toMatchObject({
      rootMfaActive: expect.any(Boolean),
      rootAccessKeyPresent: false,
      samlProviders: ['AWSSSO_1'],
      organization: { role: 'none' },
    });
  });

  it('leaves only what is denied unread', async () => {
    running.proxy.deny('iam:ListSAMLProviders');
    running.proxy.deny('organizations:DescribeOrganization');
    const { resources, status } = await read(accountSummary);
    expect(status.status).toBe('ok');
    expect(resources[0].data).toMatchObject({
      samlProviders: unreadBecauseOf('iam:ListSAMLProviders'),
      organization: unreadBecauseOf('organizations:DescribeOrganization'),
    });
  });

  it('calls only what is wanted', async () => {
    await read(accountSummary, { details: [] });
    expect(running.proxy.calls()).toEqual({
      'iam:GetAccountSummary': 1,
      'sts:GetCallerIdentity': 1,
    });
  });

  it('is denied without the summary', async () => {
    running.proxy.deny('iam:GetAccountSummary');
    expect((await read(accountSummary)).status).toMatchObject({
      status: 'denied',
      missingAction: 'iam:GetAccountSummary',
    });
  });
});

describe('iam-password-policy', () => {
  it('takes "no policy" for an answer', async () => {
    expect((await read(passwordPolicy)).resources[0].data).toEqual({
      custom: false,
      minimumLength: 8,
      reusePrevention: 0,
      requires: [],
    });
  });

  it('reads a policy', async () => {
    await new IAMClient(settings()).send(
      new UpdateAccountPasswordPolicyCommand({
        MinimumPasswordLength: 14,
        RequireSymbols: true,
        MaxPasswordAge: 90,
        PasswordReusePrevention: 5,
      }),
    );
    expect((await read(passwordPolicy)).resources[0].data).toEqual({
      custom: true,
      minimumLength: 14,
      reusePrevention: 5,
      maxAgeDays: 90,
      requires: ['symbols'],
    });
  });

  it('is denied with its action', async () => {
    running.proxy.deny('iam:GetAccountPasswordPolicy');
    expect((await read(passwordPolicy)).status).toMatchObject({
      status: 'denied',
      missingAction: 'iam:GetAccountPasswordPolicy',
    });
  });
});

describe('iam-policy', () => {
  beforeEach(async () => {
    const iam = new IAMClient(settings());
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'orders',
        AssumeRolePolicyDocument: '{}',
      }),
    );
    await iam.send(
      new PutRolePolicyCommand({
        RoleName: 'orders',
        PolicyName: 'read',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Action: 'dynamodb:GetItem',
            Resource: 'arn:aws:dynamodb:*:*:table/orders',
            Condition: { Bool: { 'aws:SecureTransport': 'true' } },
          },
        }),
      }),
    );
    await iam.send(new CreateUserCommand({ UserName: 'bob' }));
    await iam.send(new CreateGroupCommand({ GroupName: 'people' }));
    await iam.send(
      new AddUserToGroupCommand({ UserName: 'bob', GroupName: 'people' }),
    );
    await iam.send(
      new PutUserPolicyCommand({
        UserName: 'bob',
        PolicyName: 'all',
        PolicyDocument: ADMIN,
      }),
    );
    const { Policy } = await iam.send(
      new CreatePolicyCommand({ PolicyName: 'power', PolicyDocument: ADMIN }),
    );
    await iam.send(
      new AttachRolePolicyCommand({
        RoleName: 'orders',
        PolicyArn: Policy?.Arn,
      }),
    );
  });

  it('reads managed and inline policies with their owners', async () => {
    running.proxy.truncate('iam:GetAccountAuthorizationDetails', {
      pageSize: 1,
    });
    const { resources, status } = await read(iamPolicy);
    expect(status.status).toBe('ok');
    const byId = new Map(resources.map(r => [r.id, r.data]));
    expect([...byId.keys()].sort()).toEqual([
      'power',
      'role/orders/read',
      'user/bob/all',
    ]);
    expect(byId.get('power')).toEqual({
      kind: 'managed',
      attachments: 1,
      roles: ['orders'],
      statements: [
        {
          effect: 'Allow',
          actions: ['*'],
          resources: ['*'],
          conditional: false,
        },
      ],
    });
    expect(byId.get('role/orders/read')).toMatchObject({
      kind: 'inline',
      owner: { kind: 'role', name: 'orders', serviceLinked: false },
      statements: [{ actions: ['dynamodb:GetItem'], conditional: true }],
    });
  });

  it('is denied with its action', async () => {
    running.proxy.deny('iam:GetAccountAuthorizationDetails');
    expect((await read(iamPolicy)).status).toMatchObject({
      status: 'denied',
      missingAction: 'iam:GetAccountAuthorizationDetails',
    });
  });
});
