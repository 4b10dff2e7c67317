/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { GetEstimatedCarbonEmissionsCommand } from './GetEstimatedCarbonEmissionsCommand';
import { SustainabilityClient } from './SustainabilityClient';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const command = () =>
  new GetEstimatedCarbonEmissionsCommand({
    TimePeriod: {
      Start: new Date('2026-09-01T00:00:00Z'),
      End: new Date('2026-10-01T00:00:00Z'),
    },
    GroupBy: ['REGION'],
    FilterBy: { Dimensions: { USAGE_ACCOUNT_ID: ['111122223333'] } },
    NextToken: 'page-2',
  });

describe('SustainabilityClient', () => {
  let server: Server;
  let client: SustainabilityClient;
  let answer = { status: 200, headers: {}, body: {} };
  const seen: { request: IncomingMessage; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push({ request, body });
        response.writeHead(answer.status, answer.headers);
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    client = new SustainabilityClient({
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      credentials,
    });
  });
  afterAll(() => {
    client.destroy();
    server.close();
  });

  it('sends what the API expects, signed for its service', async () => {
    answer = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: {
        Results: [
          {
            TimePeriod: {
              Start: '2026-09-01T00:00:00Z',
              End: '2026-10-01T00:00:00Z',
            },
            DimensionsValues: { REGION: 'eu-west-1' },
            ModelVersion: 'v3.0.0',
            EmissionsValues: {
              TOTAL_LBM_CARBON_EMISSIONS: { Value: 0.4, Unit: 'MTCO2e' },
            },
          },
        ],
        NextToken: 'page-3',
      },
    };
    const { Results, NextToken } = await client.send(command());
    const [{ request, body }] = seen;
    expect(`${request.method} ${request.url}`).toBe(
      'POST /v1/estimated-carbon-emissions',
    );
    expect(request.headers.authorization).toMatch(
      /Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/sustainability\/aws4_request/,
    );
    expect(JSON.parse(body)).toEqual({
      TimePeriod: {
        Start: '2026-09-01T00:00:00Z',
        End: '2026-10-01T00:00:00Z',
      },
      GroupBy: ['REGION'],
      FilterBy: { Dimensions: { USAGE_ACCOUNT_ID: ['111122223333'] } },
      NextToken: 'page-2',
    });
    expect(Results).toEqual([
      {
        TimePeriod: {
          Start: new Date('2026-09-01T00:00:00Z'),
          End: new Date('2026-10-01T00:00:00Z'),
        },
        DimensionsValues: { REGION: 'eu-west-1' },
        EmissionsValues: {
          TOTAL_LBM_CARBON_EMISSIONS: { Value: 0.4, Unit: 'MTCO2e' },
        },
      },
    ]);
    expect(NextToken).toBe('page-3');
  });

  it('names the error', async () => {
    answer = {
      status: 403,
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
      body: { message: 'not authorized' },
    };
    await expect(client.send(command())).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'not authorized',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('goes to the endpoint of the API by default', () => {
    const { endpointProvider } = new SustainabilityClient({
      region: 'eu-west-1',
      credentials,
    }).config;
    expect(endpointProvider({})).toMatchObject({
      url: new URL('https://api.sustainability.us-east-1.api.aws'),
    });
  });
});
