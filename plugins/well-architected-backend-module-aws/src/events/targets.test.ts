/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { resourcesOfTarget } from './resourcesOfTarget';
import { targetKind } from './targetKind';

const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const TASK = 'arn:aws:ecs:eu-west-1:111122223333:task-definition/orders';
const CLUSTER = 'arn:aws:ecs:eu-west-1:111122223333:cluster/shared';
const CALL = 'arn:aws:scheduler:::aws-sdk:ecs:runTask';

it('finds the resources behind a target', () => {
  expect(resourcesOfTarget({ arn: `${FUNCTION}:live` })).toEqual([FUNCTION]);
  expect(resourcesOfTarget({ arn: CLUSTER, taskDefinitionArn: TASK })).toEqual([
    TASK,
  ]);
  expect(resourcesOfTarget({ arn: CALL })).toEqual([]);
});

it('tells what computes from what only keeps a message', () => {
  expect(targetKind(FUNCTION)).toEqual({ service: 'lambda', computes: true });
  expect(targetKind(CALL)).toEqual({ service: 'ecs', computes: true });
  expect(targetKind('arn:aws:sqs:eu-west-1:111122223333:orders')).toMatchObject(
    { computes: false },
  );
  expect(targetKind('')).toEqual({ service: '', computes: false });
});
