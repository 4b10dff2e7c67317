/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import { TransitionRow } from '../database/tables';
import { findDueEntities } from '../score/findDueEntities';
import { PreparedScore, prepareScores } from '../score/prepareScores';
import { Registry } from '../registry/createRegistry';
import { HandedBackError } from '../work/handedBack';
import { WorkGuard } from '../work/types';

const PART = 50;

/**
 * Scores all entities of a bucket that are due. Those of which nothing has
 * changed are confirmed together. One that fails does not hold
 * up the others: it stays due and is tried with the next turn.
 *
 * @returns how many entities were scored
 */
export async function scoreBucket(options: {
  knex: Knex;
  bucket: number;
  catalogueVersion: string;
  maxAgeMs: number;
  now: () => Date;
  signal: AbortSignal;
  logger: LoggerService;
  registry: Registry;
  staleAfterMs: (accountId: string) => number;
  majorWasteUsd: number;
  guard?: WorkGuard;
  score: (
    entityRef: string,
    now: Date,
    prepared: PreparedScore | undefined,
  ) => Promise<TransitionRow[]>;
  onScored: (entityRefs: string[]) => void;
  /** Of how many entities nothing had changed. */
  onUnchanged?: (entities: number) => void;
}): Promise<number> {
  const { now, signal, logger, score, onScored } = options;
  const tried: string[] = [];
  let done = 0;
  for (;;) {
    const due = await findDueEntities({
      ...options,
      now: now(),
      limit: PART,
      except: tried,
    });
    if (due.length === 0) {
      return done;
    }
    // what comes while they are read makes them due again
    const at = now();
    const entityRefs = due.map(row => row.entity_ref);
    const { settled, prepared } = await prepareScores({
      ...options,
      entityRefs,
      now: at,
    });
    options.onUnchanged?.(settled.length);
    tried.push(...entityRefs);
    const scored = [...settled];
    const isSettled = new Set(settled);
    for (const entityRef of entityRefs.filter(ref => !isSettled.has(ref))) {
      signal.throwIfAborted();
      try {
        await score(entityRef, at, prepared.get(entityRef));
        prepared.delete(entityRef);
        scored.push(entityRef);
      } catch (error) {
        // what was taken over is scored by somebody else
        signal.throwIfAborted();
        if (error instanceof HandedBackError) {
          throw error;
        }
        if (!(error instanceof NotFoundError)) {
          logger.error(
            `${entityRef} could not be scored`,
            isError(error) ? error : undefined,
          );
        }
      }
    }
    done += scored.length;
    if (scored.length > 0) {
      onScored(scored);
    }
  }
}
