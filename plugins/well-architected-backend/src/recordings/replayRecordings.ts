/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Inventory } from 'backstage-plugin-well-architected-node';
import { readRecording } from './readRecording';
import { Recordings } from './Recordings';
import { Recording } from './listRecordings';

/** The stages of the engine that a replay runs through, in this order. */
export interface ReplayStages {
  /** Assesses and saves one inventory as of this moment. */
  save(inventory: Inventory, readAt: string): Promise<void>;
  /** Scores every entity as of this moment. */
  scoreAll(now: Date): Promise<void>;
  /** `YYYY-MM-DD` */
  rollUp(day: string): Promise<void>;
  notify(now: Date): Promise<void>;
}

async function replayDate(options: {
  recordings: Recordings;
  group: Recording[];
  stages: ReplayStages;
  signal: AbortSignal;
}): Promise<void> {
  const { recordings, group, stages, signal } = options;
  const moments: string[] = [];
  for (const recording of group) {
    signal.throwIfAborted();
    const inventory = await readRecording(recording);
    const readAt = await recordings.readAt(inventory);
    await stages.save(inventory, readAt);
    moments.push(readAt);
  }
  const last = moments.sort()[moments.length - 1];
  await stages.scoreAll(new Date(last));
  await stages.rollUp(last.slice(0, 10));
  await stages.notify(new Date(last));
  for (const [index, recording] of group.entries()) {
    await recordings.markReplayed(recording, moments[index]);
  }
}

/**
 * Replays what has not been replayed yet through all stages, date by date. A
 * date is marked when all of it is done, so one that was interrupted is done
 * again from its start, which changes nothing that was done.
 *
 * @returns the number of dates
 */
export async function replayRecordings(options: {
  recordings: Recordings;
  stages: ReplayStages;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<number> {
  const { recordings, logger, signal } = options;
  const groups = await recordings.pending();
  for (const group of groups) {
    signal.throwIfAborted();
    logger.info(
      `Replaying the recordings of ${group[0].date} (${group.length} accounts)`,
    );
    await replayDate({ ...options, group });
  }
  return groups.length;
}
