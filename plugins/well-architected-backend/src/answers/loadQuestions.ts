/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Answer,
  CheckQuestion,
  ObservedForQuestion,
  PillarId,
  PILLARS,
  standingOf,
} from 'backstage-plugin-well-architected-common';
import {
  Check,
  ConcludedCheck,
  concludeEntity,
} from 'backstage-plugin-well-architected-node';
import { ResultRow, ScorecardRow } from '../database/tables';
import { toShownMessage } from '../moment/evidenceMoment';
import { readEntityWorld } from '../score/readEntityWorld';
import { ApiContext } from '../service/types';
import { expiryOf } from '../service/write/expiryOf';
import { nounsOf } from '../report/nounsOf';
import { findContradiction } from './findContradiction';
import { toQuestionChoices } from './toQuestionChoices';

const DAY_MS = 86_400_000;
const askedOf = (check: Check) =>
  check.kind === 'attested' ? check : check.attestation;

const PILLAR_ORDER: string[] = PILLARS.map(({ id }) => id);
const byPillarAndTitle = (a: CheckQuestion, b: CheckQuestion) =>
  PILLAR_ORDER.indexOf(a.pillar) - PILLAR_ORDER.indexOf(b.pillar) ||
  a.title.localeCompare(b.title);

function valuesFor(check: Check): CheckQuestion['values'] {
  return check.kind === 'attested' && !check.alwaysApplicable
    ? ['yes', 'no', 'not-applicable']
    : ['yes', 'no'];
}

/** Stored results of checks on evidence, by their first best practice. */
async function readObserved(
  context: Pick<ApiContext, 'knex' | 'registry'>,
  entityRef: string,
  scorecard: Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>,
): Promise<Map<string, ObservedForQuestion[]>> {
  const rows = await context
    .knex<ResultRow>('wa_result')
    .where('entity_ref', entityRef)
    .whereIn('state', ['pass', 'fail', 'waived'])
    .whereIn('basis', ['observed', 'imported'])
    .orderBy('check_id')
    .select('check_id', 'state', 'message');
  const observed = new Map<string, ObservedForQuestion[]>();
  for (const { check_id, state, message } of rows) {
    const check = context.registry.all.get(check_id);
    const [practice] = check?.bestPractices ?? [];
    if (check && practice) {
      observed.set(practice, [
        ...(observed.get(practice) ?? []),
        {
          checkId: check_id,
          title: check.title,
          state,
          message: toShownMessage(message, scorecard),
        },
      ]);
    }
  }
  return observed;
}

/**
 * Every question that people can answer for an entity, with the current answer
 * and what was observed: by the check itself, or, where it rests on answers
 * alone, by the checks on evidence that serve the same best practice first. The
 * number of statements does not grow with the questions.
 *
 * @throws NotFoundError when the entity is not known.
 */
export async function loadQuestions(options: {
  context: Pick<
    ApiContext,
    'knex' | 'registry' | 'staleAfterMs' | 'majorWasteUsd' | 'now'
  >;
  entityRef: string;
  /** All by default. */
  pillar?: PillarId;
}): Promise<CheckQuestion[]> {
  const { context, entityRef, pillar } = options;
  const { knex, registry } = context;
  const now = context.now();
  const checks = registry.enabled.filter(
    check => askedOf(check) && (!pillar || check.pillar === pillar),
  );
  const scorecard = await knex<ScorecardRow>('wa_scorecard')
    .where('entity_ref', entityRef)
    .first('evaluated_at', 'evidence_at');
  const { facts } = await readEntityWorld({
    ...context,
    entityRef,
    // evidence as the page shows it
    now: scorecard ? new Date(scorecard.evaluated_at) : now,
  });
  const answers = (facts.answers ?? {}) as Record<string, Answer>;
  const holding = Object.fromEntries(
    Object.entries(answers).filter(
      ([, { expiresAt }]) => new Date(expiresAt) > now,
    ),
  );
  const conclude = (held: typeof answers) =>
    new Map<string, ConcludedCheck>(
      concludeEntity({
        ...facts,
        answers: held,
        checks,
        parameters: registry.parameters,
      }).map(concluded => [concluded.checkId, concluded]),
    );
  const withAnswers = conclude(holding);
  const without = conclude({});
  const related = scorecard
    ? await readObserved(context, entityRef, scorecard)
    : new Map<string, ObservedForQuestion[]>();
  const nouns = nounsOf(registry.all.values());
  return checks
    .flatMap<CheckQuestion>(check => {
      const asked = askedOf(check);
      const outcome = withAnswers.get(check.id);
      const alone = without.get(check.id);
      if (!asked || !outcome || !alone) {
        return [];
      }
      const attested = check.kind === 'attested';
      const observed = attested
        ? related.get(check.bestPractices[0]) ?? []
        : [
            {
              checkId: check.id,
              title: check.title,
              state: alone.state,
              message: alone.message,
            },
          ];
      const answer = answers[check.id];
      const choices = toQuestionChoices({
        check,
        choosable: facts.choosable ?? [],
        nouns,
      });
      const contradiction =
        holding[check.id] &&
        findContradiction({
          value: answer.value,
          observed,
          accepted: !attested && outcome.basis === 'attested',
        });
      return [
        {
          checkId: check.id,
          pillar: check.pillar,
          title: check.title,
          bestPractices: check.bestPractices,
          question: asked.question,
          yesMeans: asked.yesMeans,
          noMeans: asked.noMeans,
          expiresDays: Math.round(
            (expiryOf({
              asked,
              parameters: registry.parameters[check.id],
              answeredAt: now,
            }).getTime() -
              now.getTime()) /
              DAY_MS,
          ),
          values: valuesFor(check),
          needed: attested && alone.state === 'unknown',
          ...(choices ? { choices } : {}),
          ...(answer ? { answer } : {}),
          standing: standingOf(answer, now),
          outcome: { state: outcome.state, message: outcome.message },
          observed,
          ...(contradiction ? { contradiction } : {}),
        },
      ];
    })
    .sort(byPillarAndTitle);
}
