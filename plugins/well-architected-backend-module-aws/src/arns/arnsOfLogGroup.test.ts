/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { arnsOfLogGroup } from './arnsOfLogGroup';

const place = { accountId: '111122223333', region: 'eu-west-1' };

describe('arnsOfLogGroup', () => {
  it.each([
    [
      '/aws/lambda/orders-handler',
      'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
    ],
    [
      'API-Gateway-Execution-Logs_abc123/prod',
      'arn:aws:apigateway:eu-west-1::/restapis/abc123',
    ],
    [
      '/aws/rds/instance/db-1/postgresql',
      'arn:aws:rds:eu-west-1:111122223333:db:db-1',
    ],
  ])('%s', (name, arn) => {
    expect(arnsOfLogGroup(name, place)).toEqual([arn]);
  });

  it('gives nothing for a name of its own', () => {
    expect(arnsOfLogGroup('my-app', place)).toEqual([]);
  });
});
