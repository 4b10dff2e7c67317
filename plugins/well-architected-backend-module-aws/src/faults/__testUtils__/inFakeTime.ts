/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { setImmediate } from 'node:timers/promises';

/** What a run took of time that did not pass. */
export interface FakeRun<T> {
  result: T;
  seconds: number;
}

/**
 * Runs something whose pauses cost no time: the clock goes on as soon as
 * everything else has come to rest.
 *
 * @param options.stepMs - the clock goes on by so much at once
 * @throws when it does not end within `maxSeconds` of that clock
 */
export async function inFakeTime<T>(
  run: () => Promise<T>,
  options: { stepMs?: number; maxSeconds?: number } = {},
): Promise<FakeRun<T>> {
  const { stepMs = 500, maxSeconds = 7_200 } = options;
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'],
  });
  const start = Date.now();
  const seconds = () => (Date.now() - start) / 1000;
  try {
    let isOver = false;
    const running = run().finally(() => {
      isOver = true;
    });
    running.catch(() => {});
    while (!isOver) {
      await setImmediate();
      if (!isOver) {
        await jest.advanceTimersByTimeAsync(stepMs);
      }
      if (seconds() > maxSeconds) {
        throw new Error(`It did not end within ${maxSeconds} seconds`);
      }
    }
    return { result: await running, seconds: seconds() };
  } finally {
    jest.useRealTimers();
  }
}
