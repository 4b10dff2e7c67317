/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError } from '@backstage/errors';
import {
  CheckResult,
  MilestoneFinding,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { loadTrackings } from '../actions/loadTrackings';
import { hashOf } from '../database/hashOf';
import { AnswerRow, ScorecardRow } from '../database/tables';
import { toAnswer } from '../database/toAnswer';
import { Registry } from '../registry/createRegistry';
import { definitionOf } from '../registry/definitionOf';
import { loadResults } from '../service/read/loadResults';
import { loadWaivers } from '../waivers/loadWaivers';
import { WaiverRow } from '../waivers/types';
import { Standing } from './types';

function toFinding(result: CheckResult, registry: Registry): MilestoneFinding {
  const { checkId, pillar } = result;
  const check = registry.all.get(checkId);
  return {
    checkId,
    pillar,
    title: result.title,
    state: result.state,
    risk: result.risk,
    basis: result.basis,
    message: result.message,
    ...(result.reason ? { reason: result.reason } : {}),
    failed: result.failed,
    unknown: result.unknown,
    total: result.total,
    ...(result.notApplicableByPerson ? { notApplicableByPerson: true } : {}),
    definition: hashOf([
      check ? definitionOf(check, registry.parameters) : checkId,
      registry.turnedOff[checkId] ?? null,
      registry.pillarsOff[pillar] ?? null,
    ]),
  };
}

/**
 * How an entity stands now, with its findings in the order of the plan;
 * undefined before its first score. Eight statements.
 */
export async function readStanding(options: {
  knex: Knex;
  entityRef: string;
  registry: Registry;
  now: Date;
}): Promise<Standing | undefined> {
  const { knex, entityRef, registry, now } = options;
  const scorecard = await knex<ScorecardRow>('wa_scorecard')
    .where('entity_ref', entityRef)
    .first();
  if (!scorecard) {
    return undefined;
  }
  const results = await loadResults(options);
  const answers = await knex<AnswerRow>('wa_answer')
    .where('entity_ref', entityRef)
    .orderBy('check_id');
  const waivers = await knex<WaiverRow>('wa_waiver')
    .where('entity_ref', entityRef)
    .whereIn('state', ['requested', 'approved'])
    .orderBy([{ column: 'requested_at', order: 'desc' }, 'id']);
  const trackings = await loadTrackings({ knex, entityRef, now });
  return {
    evaluatedAt: scorecard.evaluated_at,
    catalogueVersion: scorecard.catalogue_version,
    lensVersion: scorecard.lens_version,
    score: JSON.parse(scorecard.score),
    findings: results.map(result => toFinding(result, registry)),
    answers: answers.map(toAnswer),
    waivers: await loadWaivers({ knex, registry, rows: waivers }),
    actions: [...trackings].map(([checkId, tracking]) => ({
      checkId,
      ...tracking,
    })),
  };
}

/**
 * Keeps a standing from being frozen or compared while the last score is by
 * another set of checks than this installation has, until the next score.
 *
 * @throws ConflictError then.
 */
export function refuseOutdated(
  standing: Standing,
  registry: Pick<Registry, 'catalogueVersion'>,
): void {
  if (standing.catalogueVersion !== registry.catalogueVersion) {
    throw new ConflictError(
      `The last score is by the checks ${standing.catalogueVersion}, and the next one, by ${registry.catalogueVersion}, is about to be made: try again in a few minutes`,
    );
  }
}

/**
 * Tells one standing from another. The words of messages do not count: they
 * name ages, which change by themselves. Pure.
 */
export function standingHash(standing: Standing): string {
  const { findings, answers, waivers, actions } = standing;
  return hashOf([
    standing.catalogueVersion,
    standing.lensVersion,
    [...findings]
      .sort((a, b) => (a.checkId < b.checkId ? -1 : 1))
      .map(f => [f.checkId, f.state, f.risk, f.failed, f.definition]),
    answers.map(a => [a.checkId, a.answeredAt]),
    waivers.map(({ id, version }) => [id, version]).sort(),
    actions.map(({ checkId, version }) => [checkId, version]).sort(),
  ]);
}
