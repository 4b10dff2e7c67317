/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import * as fs from 'node:fs';
import { collectors } from '../collectors/index.generated';
import { SustainabilityClient } from '../sustainability/SustainabilityClient';
import { declaredActions } from './declaredActions';
import { likelyIamAction, operationName } from './operationName';

const packageJson = JSON.parse(
  fs.readFileSync(require.resolve('../../package.json'), 'utf8'),
) as { dependencies: Record<string, string> };

const nameOf = (serviceId: string) =>
  operationName({ serviceId, commandName: 'XCommand' }).split(':')[0];

/** Service names as the clients state them: those of the SDK, and our own. */
const serviceNames = Object.keys(packageJson.dependencies)
  .filter(name => name.startsWith('@aws-sdk/client-'))
  .map(name => {
    const sdk = jest.requireActual(name);
    const className = Object.keys(sdk).find(key =>
      /^[A-Z]\w*Client$/.test(key),
    )!;
    const client = new sdk[className]({ region: 'eu-west-1' });
    return nameOf(client.config.serviceId);
  })
  .concat(
    nameOf(new SustainabilityClient({ region: 'us-east-1' }).config.serviceId),
  );

describe('operationName', () => {
  it('is the service and the command', () => {
    expect(
      operationName({
        serviceId: 'Elastic Load Balancing v2',
        commandName: 'DescribeLoadBalancersCommand',
      }),
    ).toBe('elbv2:DescribeLoadBalancers');
  });

  it.each(collectors.map(c => [c.id, c] as const))(
    'gives the names that %s declares',
    (_, collector) => {
      for (const operation of declaredActions([collector]).keys()) {
        expect(serviceNames).toContain(operation.split(':')[0]);
      }
    },
  );
});

describe('likelyIamAction', () => {
  it.each([
    ['dynamodb:ListTables', 'dynamodb:ListTables'],
    ['stepfunctions:ListStateMachines', 'states:ListStateMachines'],
    ['apigateway:GetRestApis', 'apigateway:GET'],
    ['s3control:GetPublicAccessBlock', 's3:GetPublicAccessBlock'],
  ])('of %s is %s', (operation, action) => {
    expect(likelyIamAction(operation)).toBe(action);
  });
});
