/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { agesUntil } from '../read/agesUntil';
import { loadScorecard } from '../read/loadScorecard';
import { readShownState } from '../read/readShownState';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';
import { sendUnchanged } from './sendUnchanged';

interface Shown {
  state: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** `GET /entities/{kind}/{namespace}/{name}/scorecard` */
export function getScorecard(context: ApiContext): RequestHandler {
  const { knex } = context;
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, res }) => {
      const now = context.now();
      await sendUnchanged({
        context,
        res,
        question: ['scorecard', entityRef, now.toISOString().slice(0, 10)],
        isCurrent: async ({ state, until }: Shown) =>
          now.getTime() <= until &&
          (await readShownState(knex, entityRef)) === state,
        load: async read => {
          // before the rest, which may be newer than this and never older
          const state = await readShownState(knex, entityRef);
          const answer = await loadScorecard({ context, read, entityRef });
          const until = agesUntil({
            ...context,
            now,
            readings: answer.scope.accounts,
          });
          return { answer, shown: { state, until } };
        },
      });
    },
  });
}
