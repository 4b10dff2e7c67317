/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFramework,
  FRAMEWORK_LENS_VERSION,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import { AnswerRow } from '../database/tables';
import { toAnswer } from '../database/toAnswer';
import { loadResults } from '../service/read/loadResults';
import { ApiContext } from '../service/types';
import { practiceAnswers, reviewQuestions } from './reviewQuestions';

/**
 * The questions of the framework for an entity, with what its checks concluded
 * and what people answered. Three statements.
 */
export async function loadFramework(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
  /** All by default. */
  pillar?: PillarId;
}): Promise<Omit<EntityFramework, 'sources'>> {
  const { context, entityRef, pillar } = options;
  const { knex, registry } = context;
  const results = await loadResults({ knex, registry, entityRef });
  const rows = await knex<AnswerRow>('wa_answer').where(
    'entity_ref',
    entityRef,
  );
  return {
    lensVersion: FRAMEWORK_LENS_VERSION,
    questions: reviewQuestions({
      results,
      checks: registry.all,
      answers: practiceAnswers(rows.map(toAnswer)),
      now: context.now(),
      pillar,
    }),
  };
}
