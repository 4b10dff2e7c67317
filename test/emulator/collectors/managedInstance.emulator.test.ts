/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import managed from '../../../plugins/well-architected-backend-module-aws/src/collectors/ssm-managed-instance';
import { useCollectors } from './useCollectors';

const { running, read, region } = useCollectors();

describe('ssm-managed-instance', () => {
  // moto does not implement this operation.
  it('reads all pages', async () => {
    running.proxy.overrule('ssm:DescribeInstanceInformation', call =>
      JSON.stringify(call).includes('second')
        ? {
            InstanceInformationList: [
              { InstanceId: 'mi-2', PingStatus: 'ConnectionLost' },
            ],
          }
        : {
            InstanceInformationList: [
              {
                InstanceId: 'i-1',
                PingStatus: 'Online',
                LastPingDateTime: 1_780_000_000,
              },
            ],
            NextToken: 'second',
          },
    );
    const { resources } = await read(managed);
    expect(resources).toMatchObject([
      {
        id: 'i-1',
        parents: [`arn:aws:ec2:${region}:111111111111:instance/i-1`],
        data: { pingStatus: 'Online', lastPingAt: '2026-05-28T20:26:40.000Z' },
      },
      { id: 'mi-2', parents: [], data: { pingStatus: 'ConnectionLost' } },
    ]);
  });
});
