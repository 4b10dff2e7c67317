/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReadProblem } from './connection';

/**
 * A problem that says which calls it is about. Where an answer was not what it
 * should be, nobody notices before it is used, and the error does not tell. A
 * problem that AWS told of is left as it is.
 *
 * @param options.calls - `service:Operation` of what was read
 * @param options.read - what was read, in words
 * @internal
 */
export function namingCalls(options: {
  problem: ReadProblem;
  calls: string[];
  read: string;
}): ReadProblem {
  const { problem, calls, read } = options;
  const isNamed = calls.some(call => problem.message.includes(call));
  return isNamed || calls.length === 0 || problem.kind !== 'error'
    ? problem
    : {
        ...problem,
        message: `${problem.message} (reading ${read} with ${calls.join(
          ', ',
        )})`,
      };
}
