/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readRedrive } from './readRedrive';

it('reads the redrive policies of queues and subscriptions', () => {
  expect(
    readRedrive('{"deadLetterTargetArn":"arn:a","maxReceiveCount":"5"}'),
  ).toEqual({ deadLetterTargetArn: 'arn:a', maxReceiveCount: 5 });
  expect(readRedrive('{"deadLetterTargetArn":"arn:a"}')).toEqual({
    deadLetterTargetArn: 'arn:a',
  });
  expect(readRedrive('')).toBeUndefined();
  expect(readRedrive(undefined)).toBeUndefined();
});

it('refuses what is not JSON', () => {
  expect(() => readRedrive('none')).toThrow(SyntaxError);
});
