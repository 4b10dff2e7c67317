/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* Emulated: nothing, moto has none of these operations. Overruled: all of it. */
import managed from '../../../plugins/well-architected-backend-module-aws/src/collectors/ssm-managed-instance';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, read } = useCollectors();

beforeEach(() => {
  running.proxy.overrule('ssm:DescribeInstanceInformation', call =>
    JSON.stringify(call.input).includes('second')
      ? { InstanceInformationList: [{ InstanceId: 'i-2' }] }
      : {
          InstanceInformationList: [{ InstanceId: 'i-1' }],
          NextToken: 'second',
        },
  );
});

describe('ssm-managed-instance', () => {
  it('reads patch states with one call per page of instances', async () => {
    running.proxy.overrule('ssm:DescribeInstancePatchStates', call => {
      const [InstanceId] = call.input.InstanceIds as string[];
      return {
        InstancePatchStates:
          InstanceId === 'i-1'
            ? [
                {
                  InstanceId,
                  PatchGroup: '',
                  BaselineId: 'pb-1',
                  OperationStartTime: 1_780_000_000,
                  OperationEndTime: 1_780_000_060,
                  Operation: 'Scan',
                  MissingCount: 3,
                  FailedCount: 1,
                  CriticalNonCompliantCount: 2,
                  SecurityNonCompliantCount: 1,
                },
              ]
            : [],
      };
    });
    const { resources } = await read(managed);
    expect(resources.map(r => [r.id, r.data.patchState])).toEqual([
      [
        'i-1',
        {
          criticalNonCompliant: 2,
          securityNonCompliant: 1,
          missing: 3,
          failed: 1,
          operation: 'Scan',
          endedAt: new Date(1_780_000_060_000).toISOString(),
        },
      ],
      ['i-2', null],
    ]);
    expect(running.proxy.calls()['ssm:DescribeInstancePatchStates']).toBe(2);
  });

  it('leaves only the patch states unread', async () => {
    running.proxy.deny('ssm:DescribeInstancePatchStates');
    const { resources, status } = await read(managed);
    expect(status.status).toBe('ok');
    expect(resources[0].data.patchState).toEqual(
      unreadBecauseOf('ssm:DescribeInstancePatchStates'),
    );
  });

  it('reads none when no check wants them', async () => {
    await read(managed, { details: [] });
    expect(running.proxy.calls()).not.toHaveProperty(
      'ssm:DescribeInstancePatchStates',
    );
  });
});
