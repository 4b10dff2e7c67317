/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readDashboardBody } from './readDashboardBody';

const place = { accountId: '111122223333', region: 'us-east-1' };
const read = (body: object) =>
  readDashboardBody({ body: JSON.stringify(body), place });
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:';

it('finds the resources in metric rows, also in short form', () => {
  const content = read({
    widgets: [
      {
        type: 'metric',
        properties: {
          region: 'eu-west-1',
          metrics: [
            ['AWS/Lambda', 'Errors', 'FunctionName', 'orders', { stat: 'Sum' }],
            ['.', 'Duration', '.', '.'],
            ['...', 'carts'],
          ],
        },
      },
    ],
  });
  expect(content.widgets).toBe(1);
  expect(content.shows).toEqual([`${FUNCTION}orders`, `${FUNCTION}carts`]);
  expect(content.mentions).toEqual(expect.arrayContaining(['orders', 'carts']));
});

it('finds alarms by ARN and keeps queries', () => {
  const alarm = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-errors';
  const query = "SOURCE '/aws/lambda/orders' | fields @message";
  const content = read({
    widgets: [
      { type: 'alarm', properties: { alarms: [alarm] } },
      { type: 'log', properties: { query } },
      { type: 'text' },
    ],
  });
  expect(content.shows).toEqual([alarm]);
  expect(content.mentions).toEqual([alarm, query]);
});

it('reads an empty dashboard', () => {
  expect(read({})).toEqual({ widgets: 0, mentions: [], shows: [] });
});

it('refuses what is not JSON', () => {
  expect(() => readDashboardBody({ body: 'x', place })).toThrow(SyntaxError);
});
