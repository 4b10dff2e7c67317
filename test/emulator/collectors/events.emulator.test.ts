/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Rules, targets, buses and schedules are made in the emulator.
 */
import {
  CreateEventBusCommand,
  DisableRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import buses from '../../../plugins/well-architected-backend-module-aws/src/collectors/events-event-bus';
import rules from '../../../plugins/well-architected-backend-module-aws/src/collectors/events-rule';
import schedules from '../../../plugins/well-architected-backend-module-aws/src/collectors/scheduler-schedule';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const FUNCTION = `arn:aws:lambda:${region}:${PRODUCTION}:function:orders`;
const ROLE = `arn:aws:iam::${PRODUCTION}:role/scheduler`;

async function createRules() {
  const events = new EventBridgeClient(settings());
  await events.send(
    new PutRuleCommand({
      Name: 'health',
      EventPattern: JSON.stringify({
        source: ['aws.health', { prefix: 'shop.' }],
        detail: { service: ['EC2'] },
      }),
    }),
  );
  await events.send(
    new PutTargetsCommand({
      Rule: 'health',
      Targets: [
        { Id: 'live', Arn: `${FUNCTION}:live`, Input: '{"secret":"x"}' },
        {
          Id: 'kept',
          Arn: `arn:aws:sqs:${region}:${PRODUCTION}:orders`,
          DeadLetterConfig: {
            Arn: `arn:aws:sqs:${region}:${PRODUCTION}:failed`,
          },
        },
      ],
    }),
  );
  await events.send(
    new PutRuleCommand({
      Name: 'poll',
      ScheduleExpression: 'rate(5 minutes)',
    }),
  );
  await events.send(new DisableRuleCommand({ Name: 'poll' }));
  return events;
}

describe('events-rule', () => {
  it('reads rules and targets of all pages, and no input', async () => {
    await createRules();
    running.proxy.truncate('events:ListRules', { pageSize: 1 });
    running.proxy.truncate('events:ListTargetsByRule', { pageSize: 1 });
    const answer = await read(rules);
    const byId = new Map(answer.resources.map(r => [r.id, r]));
    expect(byId.get('health')).toMatchObject({
      arn: `arn:aws:events:${region}:${PRODUCTION}:rule/health`,
      parents: [FUNCTION, `arn:aws:sqs:${region}:${PRODUCTION}:orders`],
      data: {
        enabled: true,
        patterns: [{ sources: ['aws.health', 'shop.*'], detailTypes: ['*'] }],
        targets: [
          { id: 'live', arn: `${FUNCTION}:live` },
          {
            id: 'kept',
            deadLetterArn: `arn:aws:sqs:${region}:${PRODUCTION}:failed`,
          },
        ],
      },
    });
    expect(byId.get('poll')?.data).toEqual({
      enabled: false,
      scheduleExpression: 'rate(5 minutes)',
      patterns: [],
      targets: [],
    });
    expect(JSON.stringify(answer.resources)).not.toMatch(/secret|EC2/);
    expect(answer.calls['events:ListRules']).toBe(2);
  });

  it('asks for no target that nobody needs', async () => {
    await createRules();
    const { calls } = await read(rules, { details: [] });
    expect(calls['events:ListTargetsByRule']).toBeUndefined();
  });

  it('tells which action is missing', async () => {
    await createRules();
    running.proxy.deny('events:ListTargetsByRule');
    const { resources } = await read(rules);
    expect(resources[0].data.targets).toEqual(
      unreadBecauseOf('events:ListTargetsByRule'),
    );
    running.proxy.deny('events:ListRules');
    expect((await read(rules)).status).toMatchObject({
      status: 'denied',
      missingAction: 'events:ListRules',
    });
  });
});

describe('events-event-bus', () => {
  it('reads buses besides the default one, with their rules', async () => {
    const events = await createRules();
    for (const Name of ['orders', 'silent']) {
      await events.send(new CreateEventBusCommand({ Name }));
    }
    for (const Name of ['placed', 'paid']) {
      await events.send(
        new PutRuleCommand({
          Name,
          EventBusName: 'orders',
          EventPattern: '{"source":["shop"]}',
        }),
      );
    }
    running.proxy.truncate('events:ListEventBuses', { pageSize: 1 });
    running.proxy.truncate('events:ListRules', { pageSize: 1 });
    const { resources, calls } = await read(buses);
    const rulesOf = Object.fromEntries(
      resources.map(r => [r.id, r.data.rules]),
    );
    expect(rulesOf.silent).toEqual([]);
    expect(rulesOf.orders).toEqual(
      expect.arrayContaining([
        { name: 'placed', enabled: true },
        { name: 'paid', enabled: true },
      ]),
    );
    expect(Object.keys(rulesOf).sort()).toEqual(['orders', 'silent']);
    expect(calls['events:ListEventBuses']).toBe(3);
  });

  it('tells which action is missing', async () => {
    const events = new EventBridgeClient(settings());
    await events.send(new CreateEventBusCommand({ Name: 'orders' }));
    running.proxy.deny('events:ListRules');
    const { resources } = await read(buses);
    expect(resources[0].data.rules).toEqual(
      unreadBecauseOf('events:ListRules'),
    );
    running.proxy.deny('events:ListEventBuses');
    expect((await read(buses)).status).toMatchObject({
      status: 'denied',
      missingAction: 'events:ListEventBuses',
    });
  });
});

describe('scheduler-schedule', () => {
  const create = async (Name: string, GroupName: string, rate: string) => {
    const scheduler = new SchedulerClient(settings());
    if (GroupName !== 'default') {
      await scheduler.send(new CreateScheduleGroupCommand({ Name: GroupName }));
    }
    await scheduler.send(
      new CreateScheduleCommand({
        Name,
        GroupName,
        ScheduleExpression: rate,
        State: Name === 'off' ? 'DISABLED' : 'ENABLED',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: `${FUNCTION}:live`,
          RoleArn: ROLE,
          Input: '{"secret":"x"}',
        },
      }),
    );
  };

  it('reads schedules of all groups and pages, and no input', async () => {
    await create('report', 'default', 'cron(0 6 * * ? *)');
    await create('off', 'orders', 'rate(5 minutes)');
    running.proxy.truncate('scheduler:ListSchedules', { pageSize: 1 });
    const { resources, calls } = await read(schedules);
    const byId = new Map(resources.map(r => [r.id, r]));
    expect(byId.get('default/report')).toMatchObject({
      name: 'report',
      arn: `arn:aws:scheduler:${region}:${PRODUCTION}:schedule/default/report`,
      parents: [FUNCTION],
      data: {
        group: 'default',
        enabled: true,
        targetArn: `${FUNCTION}:live`,
        timing: { expression: 'cron(0 6 * * ? *)' },
      },
    });
    expect(byId.get('orders/off')?.data).toMatchObject({
      enabled: false,
      timing: { expression: 'rate(5 minutes)' },
    });
    expect(JSON.stringify(resources)).not.toContain('secret');
    expect(calls).toMatchObject({
      'scheduler:ListSchedules': 2,
      'scheduler:GetSchedule': 2,
    });
  });

  it('tells which action is missing', async () => {
    await create('report', 'default', 'rate(1 hour)');
    running.proxy.deny('scheduler:GetSchedule');
    const { resources } = await read(schedules);
    expect(resources[0].data.timing).toEqual(
      unreadBecauseOf('scheduler:GetSchedule'),
    );
    running.proxy.deny('scheduler:ListSchedules');
    expect((await read(schedules)).status).toMatchObject({
      status: 'denied',
      missingAction: 'scheduler:ListSchedules',
    });
  });
});
