/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import machines from '../../../plugins/well-architected-backend-module-aws/src/collectors/sfn-state-machine';
import { PRODUCTION } from '../tests/support';
import { useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

const DONE = { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } };
const PACK = {
  StartAt: 'Pack',
  States: {
    Pack: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { Payload: { password: 'x' } },
      Retry: [{ ErrorEquals: ['States.ALL'] }],
      End: true,
    },
  },
};

const create = (name: string, traced: boolean, definition: object = DONE) =>
  new SFNClient(settings()).send(
    new CreateStateMachineCommand({
      name,
      roleArn: `arn:aws:iam::${PRODUCTION}:role/machine`,
      definition: JSON.stringify(definition),
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

  it('keeps of a definition how tasks meet errors, and no literal', async () => {
    await create('fulfilment', true, PACK);
    const { resources } = await read(machines);
    expect(resources[0].data.tasks).toEqual([
      {
        path: 'Pack',
        retries: true,
        catches: false,
        caughtAround: false,
        timesOut: false,
      },
    ]);
    expect(JSON.stringify(resources)).not.toContain('password');
  });

  it('leaves tasks unread when the definition is no JSON', async () => {
    await create('fulfilment', true);
    running.proxy.amend('stepfunctions:DescribeStateMachine', body => ({
      ...body,
      definition: 'encrypted',
    }));
    const { resources } = await read(machines);
    expect(resources[0].data.tasks).toEqual({
      unread: expect.objectContaining({ reason: 'API_ERROR' }),
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
