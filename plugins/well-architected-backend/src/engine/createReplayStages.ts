/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import { rollUpDay } from '../history/rollUpDay';
import { ReplayStages } from '../recordings/replayRecordings';

/** The stages that a replay runs through, each as of the recording's moment. */
export function createReplayStages(options: {
  knex: Knex;
  signal: AbortSignal;
  run: (inventory: Inventory, readAt: string) => Promise<void>;
  score: (entityRef: string, now: Date) => Promise<unknown>;
  notify: (now: Date) => Promise<unknown>;
}): ReplayStages {
  const { knex, signal, run, score, notify } = options;
  return {
    save: run,
    async scoreAll(now) {
      const refs = await knex<EntityRow>('wa_entity')
        .orderBy('entity_ref')
        .pluck('entity_ref');
      for (const ref of refs) {
        signal.throwIfAborted();
        await score(ref, now);
      }
    },
    rollUp: day => rollUpDay({ knex, day }),
    async notify(now) {
      await notify(now);
    },
  };
}
