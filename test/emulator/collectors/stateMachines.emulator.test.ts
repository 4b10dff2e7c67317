/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import machines from '../../../plugins/well-architected-backend-module-aws/src/collectors/sfn-state-machine';
import { PRODUCTION } from '../tests/support';
import { useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

const create = (name: string, traced: boolean) =>
  new SFNClient(settings()).send(
    new CreateStateMachineCommand({
      name,
      roleArn: `arn:aws:iam::${PRODUCTION}:role/machine`,
      definition: JSON.stringify({
        StartAt: 'Done',
        States: { Done: { Type: 'Succeed' } },
      }),
      tracingConfiguration: { enabled: traced },
      loggingConfiguration: { level: traced ? 'ALL' : 'OFF' },
    }),
  );

describe('sfn-state-machine', () => {
  it('reads state machines of all pages', async () => {
    await create('fulfilment', true);
    await create('cleanup', false);
    running.proxy.truncate('stepfunctions:ListStateMachines', { pageSize: 1 });
    const { resources } = await read(machines);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'fulfilment')).toMatchObject({
      arn: `arn:aws:states:${region}:${PRODUCTION}:stateMachine:fulfilment`,
      data: { tracingEnabled: true, logLevel: 'ALL' },
    });
    expect(resources.find(r => r.id === 'cleanup')?.data).toMatchObject({
      tracingEnabled: false,
      logLevel: 'OFF',
    });
  });

  it.each([
    ['stepfunctions:ListStateMachines', 'states:ListStateMachines'],
    ['stepfunctions:DescribeStateMachine', 'states:DescribeStateMachine'],
  ])('tells which action is missing for %s', async (call, missingAction) => {
    await create('fulfilment', true);
    running.proxy.deny(call);
    expect((await read(machines)).status).toMatchObject({
      status: 'denied',
      missingAction,
    });
  });
});
