/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  GetMetricDataCommand,
  GetMetricDataInput,
  GetMetricDataOutput,
} from '@aws-sdk/client-cloudwatch';
import { MetricQuery } from 'backstage-plugin-well-architected-node';
import { readMetricData } from './readMetricData';

const query = (key: string, more: Partial<MetricQuery> = {}): MetricQuery => ({
  key,
  namespace: 'AWS/DynamoDB',
  name: 'ConsumedReadCapacityUnits',
  stat: 'Sum',
  periodSeconds: 3600,
  days: 14,
  dimensions: { TableName: key },
  ...more,
});

/** A client whose answers are made here, page by page. */
function clientThat(
  answer: (input: GetMetricDataInput) => Partial<GetMetricDataOutput>,
) {
  const inputs: GetMetricDataInput[] = [];
  const client = new CloudWatchClient({ region: 'eu-west-1' });
  jest.spyOn(client, 'send').mockImplementation(async command => {
    const { input } = command as GetMetricDataCommand;
    inputs.push(input);
    return { $metadata: {}, ...answer(input) };
  });
  return { client, inputs };
}

const read = (
  client: CloudWatchClient,
  queries: MetricQuery[],
  signal = new AbortController().signal,
) =>
  readMetricData({
    client,
    queries,
    now: '2026-03-02T10:25:00.000Z',
    signal,
    classify: () => ({
      kind: 'denied',
      reason: 'ACCESS_DENIED',
      action: 'cloudwatch:GetMetricData',
      message: 'denied',
    }),
  });

describe('readMetricData', () => {
  it('asks for 500 metrics per call', async () => {
    const { client, inputs } = clientThat(() => ({}));
    const queries = Array.from({ length: 1001 }, (_, i) => query(`t${i}`));
    const found = await read(client, queries);
    expect(inputs.map(i => i.MetricDataQueries?.length)).toEqual([500, 500, 1]);
    expect(Object.keys(found)).toHaveLength(1001);
  });

  it('ends the window with the last complete period', async () => {
    const { client, inputs } = clientThat(() => ({}));
    await read(client, [
      query('a'),
      query('b', { days: 1, periodSeconds: 86400 }),
    ]);
    expect(
      inputs.map(i => [i.StartTime, i.EndTime].map(t => t?.toISOString())),
    ).toEqual([
      ['2026-02-16T10:00:00.000Z', '2026-03-02T10:00:00.000Z'],
      ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
    ]);
    expect(inputs[0].MetricDataQueries?.[0].MetricStat).toEqual({
      Metric: {
        Namespace: 'AWS/DynamoDB',
        MetricName: 'ConsumedReadCapacityUnits',
        Dimensions: [{ Name: 'TableName', Value: 'a' }],
      },
      Period: 3600,
      Stat: 'Sum',
    });
  });

  it('joins the pages of a series in the order of time', async () => {
    const { client } = clientThat(({ NextToken }) => ({
      NextToken: NextToken ? undefined : 'more',
      MetricDataResults: [
        {
          Id: 'm0',
          StatusCode: NextToken ? 'Complete' : 'PartialData',
          Timestamps: [new Date(NextToken ? 2000 : 1000)],
          Values: [NextToken ? 2 : 1],
        },
      ],
    }));
    expect(await read(client, [query('a')])).toEqual({
      a: {
        timestamps: ['1970-01-01T00:00:01.000Z', '1970-01-01T00:00:02.000Z'],
        values: [1, 2],
        periodSeconds: 3600,
      },
    });
  });

  it('gives an empty series for a metric without data', async () => {
    const { client } = clientThat(() => ({ MetricDataResults: [] }));
    expect(await read(client, [query('a')])).toEqual({
      a: { timestamps: [], values: [], periodSeconds: 3600 },
    });
  });

  it.each([
    ['Forbidden', 'ACCESS_DENIED'],
    ['InternalError', 'API_ERROR'],
    ['PartialData', 'API_ERROR'],
  ] as const)('never takes %s for data', async (StatusCode, reason) => {
    const { client } = clientThat(() => ({
      MetricDataResults: [{ Id: 'm0', StatusCode, Timestamps: [], Values: [] }],
    }));
    expect(await read(client, [query('a')])).toEqual({
      a: { unread: expect.objectContaining({ reason }) },
    });
  });

  it('gives the reason for every metric of a batch that failed', async () => {
    const { client } = clientThat(() => {
      throw new Error('no');
    });
    const unread = {
      reason: 'ACCESS_DENIED',
      action: 'cloudwatch:GetMetricData',
      message: 'denied',
    };
    expect(await read(client, [query('a'), query('b')])).toEqual({
      a: { unread },
      b: { unread },
    });
  });

  it('stops when aborted', async () => {
    const { client } = clientThat(() => ({}));
    await expect(
      read(client, [query('a')], AbortSignal.abort(new Error('stop'))),
    ).rejects.toThrow('stop');
  });
});
