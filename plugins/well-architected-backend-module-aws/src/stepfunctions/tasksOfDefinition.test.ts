/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { tasksOfDefinition } from './tasksOfDefinition';

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };
const RETRY = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 3 }];
const CATCH = [{ ErrorEquals: ['States.ALL'], Next: 'Apologise' }];
const tasksOf = (States: object) =>
  tasksOfDefinition(JSON.stringify({ StartAt: 'A', States }));

it('reads tasks at the top', () => {
  expect(
    tasksOf({
      Wait: { Type: 'Wait', Seconds: 5 },
      Pack: { ...task, Retry: RETRY, TimeoutSeconds: 30 },
      Ship: { ...task, Catch: CATCH, TimeoutSecondsPath: '$.limit' },
      Bill: { ...task, Retry: [] },
    }),
  ).toEqual([
    {
      path: 'Pack',
      retries: true,
      catches: false,
      caughtAround: false,
      timesOut: true,
    },
    {
      path: 'Ship',
      retries: false,
      catches: true,
      caughtAround: false,
      timesOut: true,
    },
    {
      path: 'Bill',
      retries: false,
      catches: false,
      caughtAround: false,
      timesOut: false,
    },
  ]);
});

it('reads tasks inside Map and Parallel states, with what catches around', () => {
  const found = tasksOf({
    Each: {
      Type: 'Map',
      Catch: CATCH,
      ItemProcessor: { States: { Pack: task } },
    },
    Old: { Type: 'Map', Iterator: { States: { Weigh: task } } },
    Both: {
      Type: 'Parallel',
      Catch: CATCH,
      Branches: [
        { States: { Mail: task } },
        {
          States: {
            Inner: { Type: 'Map', ItemProcessor: { States: { Call: task } } },
          },
        },
      ],
    },
  });
  expect(found.map(t => [t.path, t.caughtAround])).toEqual([
    ['Each / Pack', true],
    ['Old / Weigh', false],
    ['Both / Mail', true],
    ['Both / Inner / Call', true],
  ]);
});

it('finds none where there are none, and refuses what is no JSON', () => {
  expect(tasksOf({ Done: { Type: 'Succeed' } })).toEqual([]);
  expect(tasksOfDefinition('{}')).toEqual([]);
  expect(() => tasksOfDefinition('no')).toThrow(SyntaxError);
});
