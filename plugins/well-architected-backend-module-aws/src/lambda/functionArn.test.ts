/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  functionArnIn,
  qualifierIn,
  qualifierOf,
  unqualified,
} from './functionArn';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler';

it('finds the function in what names it', () => {
  expect(unqualified(`${ARN}:live`)).toBe(ARN);
  expect(unqualified(ARN)).toBe(ARN);
  expect(
    functionArnIn(
      `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${ARN}:live/invocations`,
    ),
  ).toBe(ARN);
  expect(functionArnIn(ARN)).toBe(ARN);
  expect(functionArnIn('https://example.com')).toBeUndefined();
  expect(functionArnIn(undefined)).toBeUndefined();
});

it('finds the version or alias', () => {
  const path = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions';
  expect(qualifierOf(`${ARN}:live`)).toBe('live');
  expect(qualifierOf(ARN)).toBeUndefined();
  expect(qualifierIn(`${path}/${ARN}:live/invocations`)).toBe('live');
  expect(
    qualifierIn(`${path}/${ARN}:\${stageVariables.alias}/invocations`),
  ).toBe('${stageVariables.alias}');
  expect(qualifierIn(`${ARN}:7`)).toBe('7');
  expect(qualifierIn(`${path}/${ARN}/invocations`)).toBeUndefined();
  expect(qualifierIn(undefined)).toBeUndefined();
});
