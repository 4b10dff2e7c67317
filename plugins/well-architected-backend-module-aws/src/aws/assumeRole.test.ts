/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { assumeRole } from './assumeRole';

const ROLE = 'arn:aws:iam::111122223333:role/well-architected';
const ANSWER = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleResult><Credentials>
    <AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
    <SessionToken>token</SessionToken><Expiration>2026-11-20T13:00:00Z</Expiration>
  </Credentials></AssumeRoleResult></AssumeRoleResponse>`;

describe('assumeRole', () => {
  let server: Server;
  let sent: URLSearchParams[];
  const before = { ...process.env };

  beforeEach(async () => {
    process.env.AWS_ACCESS_KEY_ID = 'AKIAEXAMPLE';
    process.env.AWS_SECRET_ACCESS_KEY = 'example';
    sent = [];
    server = createServer((req, res) => {
      let body = '';
      req.on('data', chunk => (body += chunk));
      req.on('end', () => {
        sent.push(new URLSearchParams(body));
        res.setHeader('content-type', 'text/xml');
        res.end(ANSWER);
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    process.env = before;
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  const take = (externalId?: string) =>
    assumeRole({
      roleArn: ROLE,
      externalId,
      region: 'eu-west-1',
      endpointUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    })();

  it('sends the external id with the call', async () => {
    await expect(take('a-long-random-text')).resolves.toMatchObject({
      accessKeyId: 'ASIAEXAMPLE',
      sessionToken: 'token',
    });
    expect(Object.fromEntries(sent[0])).toMatchObject({
      Action: 'AssumeRole',
      RoleArn: ROLE,
      ExternalId: 'a-long-random-text',
    });
  });

  it('sends none where there is none', async () => {
    await take();
    expect(sent.map(call => call.has('ExternalId'))).toEqual([false]);
  });
});
