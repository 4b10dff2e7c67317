/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Response } from 'express';
import { ReadRows } from '../../reading/readUnchanged';
import {
  isStillVisible,
  Looked,
  Visible,
  watchCatalog,
} from '../authorize/watchCatalog';
import { Evaluation, isEvaluatedAt } from '../read/isEvaluatedAt';
import { ApiContext } from '../types';
import { sendUnchanged } from './sendUnchanged';

interface Shown {
  looked: Looked;
  evaluations: Evaluation[];
}

/**
 * A remembered answer (see `sendUnchanged`) that holds as long as the catalog
 * shows the same of its entities to the caller, and as they were evaluated at
 * the moments that it shows.
 *
 * @param options.visible - what the catalog shows to the caller
 * @param options.load - asks the catalog with the function that it is given
 */
export async function sendVisible(options: {
  context: Pick<ApiContext, 'knex'>;
  res: Response;
  question: unknown[];
  visible: Visible;
  load: (
    read: ReadRows,
    visible: Visible,
  ) => Promise<{ answer: object; evaluations?: Evaluation[] }>;
}): Promise<void> {
  const { context, visible, load } = options;
  await sendUnchanged({
    ...options,
    isCurrent: async ({ looked, evaluations }: Shown) =>
      (await isEvaluatedAt(context.knex, evaluations)) &&
      (await isStillVisible(looked, visible)),
    load: async read => {
      const watched = watchCatalog(visible);
      const { answer, evaluations = [] } = await load(read, watched.visible);
      return {
        answer,
        shown: {
          looked: watched.looked,
          // no more than what is compared is remembered
          evaluations: evaluations.map(
            ({ entityRef, evaluatedAt, evidence }) => ({
              entityRef,
              evaluatedAt,
              evidence,
            }),
          ),
        },
      };
    },
  });
}
