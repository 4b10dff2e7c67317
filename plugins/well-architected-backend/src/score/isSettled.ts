/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  scoreEntity,
  splitAnnounced,
} from 'backstage-plugin-well-architected-common';
import { ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { toAnnouncedRows } from '../announced/saveAnnounced';
import { Registry } from '../registry/createRegistry';
import { applyWaivers, StandingCheck } from '../waivers/applyWaivers';
import { toActiveWaivers } from '../waivers/readActiveWaivers';
import { countOverdueMedium } from './countOverdueMedium';
import { EntityWorld } from './readEntityWorld';
import { Standing } from './readStanding';
import { recallFails } from './recallFails';
import { isSameScore, toScorecardRow } from './saveScorecard';
import { toResultRow } from './toResultRow';

/** The moment of an unchanged score is not written more often than this. */
const FRESH_MS = 3_600_000;

interface SettledOptions {
  entityRef: string;
  registry: Registry;
  now: Date;
  world: EntityWorld;
  concluded: ConcludedCheck[];
  standing: Standing;
}

/** Nothing that makes an entity due has happened since it was scored last. */
function isUpToDate(options: SettledOptions): boolean {
  const { now, world, standing } = options;
  const { scorecard, accounts } = standing;
  if (!scorecard) {
    return false;
  }
  const { evaluated_at: last } = scorecard;
  const at = now.toISOString();
  const scored = new Map(
    accounts.map(row => [row.account_id, row.scored_revision]),
  );
  const { form_updated_at: form, system_form_updated_at: systemForm } =
    world.row;
  return (
    now.getTime() - Date.parse(last) < FRESH_MS &&
    last.slice(0, 10) === at.slice(0, 10) &&
    world.accounts.every(
      ({ account_id, revision }) => scored.get(account_id) === revision,
    ) &&
    Object.values(world.facts.answers ?? {}).every(
      ({ answeredAt, expiresAt }) =>
        (answeredAt ?? at) <= last && (expiresAt <= last || expiresAt > at),
    ) &&
    [form, systemForm].every(moment => !moment || moment <= last)
  );
}

function hasSameResults(
  options: SettledOptions,
  standing: StandingCheck[],
): boolean {
  const { entityRef, registry } = options;
  const { results } = options.standing;
  const hashes = new Map(results.map(row => [row.check_id, row.hash]));
  const rows = standing.flatMap(concluded => {
    const check = registry.all.get(concluded.checkId);
    return check ? [toResultRow({ entityRef, check, concluded })] : [];
  });
  return (
    rows.length === hashes.size &&
    rows.every(row => hashes.get(row.check_id) === row.hash)
  );
}

/**
 * Whether what was concluded is what is stored, to the last row: then there is
 * nothing to write and nobody to tell. In doubt it says no, and the usual way
 * through a transaction decides. Pure.
 */
export function isSettled(options: SettledOptions): boolean {
  const { entityRef, registry, now, world } = options;
  const { scorecard, results, dueDates, announced: before } = options.standing;
  if (!scorecard || !isUpToDate(options)) {
    return false;
  }
  const { counting, announced } = splitAnnounced({
    checks: options.concluded,
    countsFrom: registry.countsFrom,
    day: now.toISOString().slice(0, 10),
  });
  const { waivers, expired } = toActiveWaivers(options.standing.waivers);
  const recalling = recallFails({ previous: results, concluded: counting });
  const open = new Set(
    recalling
      .filter(({ state }) => state !== 'pass' && state !== 'not-applicable')
      .map(({ checkId }) => checkId),
  );
  const standing = applyWaivers({ concluded: recalling, waivers, now });
  if (
    !waivers.every(({ checkId }) => open.has(checkId)) ||
    !hasSameResults(options, standing)
  ) {
    return false;
  }
  const byCheck = (a: { check_id: string }, b: { check_id: string }) =>
    a.check_id.localeCompare(b.check_id);
  const rows = toAnnouncedRows({ entityRef, announced, registry });
  if (JSON.stringify([...before].sort(byCheck)) !== JSON.stringify(rows)) {
    return false;
  }
  const failing = standing.filter(({ state }) => state === 'fail');
  const row = toScorecardRow({
    entityRef,
    score: scoreEntity({
      checks: standing,
      overdueMedium: countOverdueMedium({
        failing,
        previous: results,
        dueDates,
        dueDays: registry.dueDays,
        now,
      }),
      expiredWaivers: failing.filter(c => expired.has(c.checkId)).length,
      turnedOff: registry.pillarsOff,
    }),
    resourceCounts: world.facts.resourceCounts,
    scopeHash: world.row.scope_hash,
    catalogueVersion: registry.catalogueVersion,
    at: now.toISOString(),
    evidenceAt: world.evidenceAt,
    everyAccountTried: world.everyAccountTried,
  });
  const wantsBaseline =
    world.evidenceAt && world.everyAccountTried && !scorecard.baseline_at;
  return (
    isSameScore(scorecard, row) &&
    scorecard.evidence_at === row.evidence_at &&
    !wantsBaseline
  );
}
