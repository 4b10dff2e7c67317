/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How one backup job ended. */
export interface JobEnd {
  resourceArn: string;
  /** State in AWS Backup's words. */
  state: string;
  /** ISO 8601. */
  at: string;
}

const FAILED = ['FAILED', 'ABORTED', 'EXPIRED'];

/**
 * Per resource the newest ended job, where that one failed: a later success
 * makes up for an earlier failure. Running jobs say nothing yet.
 */
export function lastFailures(jobs: JobEnd[]): JobEnd[] {
  const newest = new Map<string, JobEnd>();
  for (const job of jobs) {
    const ended = job.state === 'COMPLETED' || FAILED.includes(job.state);
    const known = newest.get(job.resourceArn);
    if (ended && (!known || known.at < job.at)) {
      newest.set(job.resourceArn, job);
    }
  }
  return [...newest.values()].filter(job => FAILED.includes(job.state));
}
