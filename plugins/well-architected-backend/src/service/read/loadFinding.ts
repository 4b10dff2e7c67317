/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  Answer,
  CheckTransition,
  FindingDetail,
  withConflicts,
} from 'backstage-plugin-well-architected-common';
import { Check, ChoiceSubject } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { ResultRow, ScorecardRow, TransitionRow } from '../../database/tables';
import { loadTrackings, withTracking } from '../../actions/loadTrackings';
import { toQuestionChoices } from '../../answers/toQuestionChoices';
import { nounsOf } from '../../report/nounsOf';
import { writeActions } from '../../report/writeActions';
import { ApiContext } from '../types';
import { comparePlan } from './comparePlan';
import { aboutCheck } from './aboutCheck';
import { concludeAgain } from './concludeAgain';
import { toCheckResult } from './toCheckResult';
import { toEvidence } from './toEvidence';

const TRANSITIONS = 50;

async function loadTransitions(
  knex: Knex,
  entityRef: string,
  checkId: string,
): Promise<CheckTransition[]> {
  const rows = await knex<TransitionRow>('wa_transition')
    .where({
      subject_type: 'entity',
      subject_ref: entityRef,
      check_id: checkId,
    })
    .orderBy('at', 'desc')
    .limit(TRANSITIONS);
  return rows.map(row => ({
    at: row.at,
    ...(row.from_state === null ? {} : { from: row.from_state }),
    to: row.to_state,
    risk: row.risk,
  }));
}

function aboutFinding(
  check: Check,
  registry: ApiContext['registry'],
  choosable: readonly ChoiceSubject[],
) {
  const choices = toQuestionChoices({
    check,
    choosable,
    nouns: nounsOf(registry.all.values()),
  });
  const about = aboutCheck(check, registry);
  const { question } = about;
  return {
    ...about,
    ...(question && choices ? { question: { ...question, choices } } : {}),
  };
}

/**
 * One finding with everything behind it.
 *
 * @throws NotFoundError when there is no such check or no result of it yet.
 */
export async function loadFinding(options: {
  context: ApiContext;
  entityRef: string;
  checkId: string;
}): Promise<FindingDetail> {
  const { context, entityRef, checkId } = options;
  const { knex, registry } = context;
  const check = registry.all.get(checkId);
  const rows = await knex<ResultRow>('wa_result')
    .where('entity_ref', entityRef)
    .andWhere(query =>
      query.where('check_id', checkId).orWhere('state', 'fail'),
    );
  const row = rows.find(each => each.check_id === checkId);
  const scorecard = await knex<ScorecardRow>('wa_scorecard')
    .where('entity_ref', entityRef)
    .first('evaluated_at', 'evidence_at');
  if (!check || !row || !scorecard) {
    throw new NotFoundError(
      check
        ? `There is no result of '${checkId}' for ${entityRef} yet`
        : `There is no check '${checkId}'`,
    );
  }
  const result = toCheckResult({ row, check, scorecard });
  // an action may pull against those of the other open findings
  const open = (result.state === 'fail' ? rows : [row])
    .map(each =>
      toCheckResult({
        row: each,
        check: registry.all.get(each.check_id),
        scorecard,
      }),
    )
    .sort(comparePlan(registry));
  const { world, concluded } = await concludeAgain({
    context,
    entityRef,
    evaluatedAt: scorecard.evaluated_at,
    checks: open.flatMap(each => registry.all.get(each.checkId) ?? []),
  });
  const now = context.now();
  const actions = withTracking({
    actions: writeActions({
      results: open,
      concluded,
      facts: world.facts,
      registry,
    }),
    results: open,
    trackings: await loadTrackings({ knex, entityRef, now }),
    dueDays: registry.dueDays,
    now,
  });
  const action = withConflicts(actions).find(each => each.checkId === checkId);
  const answer = world.facts.answers?.[checkId] as Answer | undefined;
  return {
    result,
    ...(answer ? { answer } : {}),
    ...aboutFinding(check, registry, world.facts.choosable ?? []),
    ...toEvidence({
      entityRef,
      name: world.entity.name,
      result,
      concluded: concluded.find(each => each.checkId === checkId),
    }),
    ...(action ? { action } : {}),
    transitions: await loadTransitions(knex, entityRef, checkId),
  };
}
