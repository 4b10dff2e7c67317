/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * When an instance was stopped, from the sentence that EC2 gives for the last
 * change of state: `User initiated (2026-05-01 08:15:00 GMT)`.
 *
 * @returns ISO 8601, or undefined when the instance is not stopped or the
 * sentence holds no date.
 */
export function stoppedAt(options: {
  state?: string;
  reason?: string;
}): string | undefined {
  const { state, reason } = options;
  const match = /\((\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) (?:GMT|UTC)\)/.exec(
    reason ?? '',
  );
  return state === 'stopped' && match
    ? new Date(`${match[1]}T${match[2]}Z`).toISOString()
    : undefined;
}
