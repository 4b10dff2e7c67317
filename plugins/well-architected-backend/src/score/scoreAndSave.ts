/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  scoreEntity,
  splitAnnounced,
} from 'backstage-plugin-well-architected-common';
import {
  ConcludedCheck,
  concludeEntity,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { saveAnnounced } from '../announced/saveAnnounced';
import { bumpVersion } from '../reading/bumpVersion';
import { isPostgres } from '../database/dialect';
import {
  AccountRow,
  EntityAccountRow,
  ResultRow,
  TransitionRow,
} from '../database/tables';
import {
  changedStandings,
  CheckStanding,
  diffStandings,
} from '../history/diffStandings';
import { insertTransitions } from '../history/insertTransitions';
import { readLastDirections } from '../history/readLastDirections';
import { writeEntityDays } from '../history/writeEntityDays';
import { EVIDENCE_MOMENT, withMoment } from '../moment/evidenceMoment';
import { readDueDates } from '../actions/readDueDates';
import { entitiesWithForm } from '../scopeForm/entitiesWithForm';
import { applyWaivers } from '../waivers/applyWaivers';
import { closeCleared } from '../waivers/closeCleared';
import { readActiveWaivers } from '../waivers/readActiveWaivers';
import { WorkGuard } from '../work/types';
import {
  EntityWorld,
  fingerprintOf,
  readEntityWorld,
  ReadEntityWorldOptions,
} from './readEntityWorld';
import { countOverdueMedium } from './countOverdueMedium';
import { inputsHashOf } from './inputsHash';
import { PreparedScore } from './prepareScores';
import { recallFails } from './recallFails';
import { replaceResults } from './replaceResults';
import { saveScorecard } from './saveScorecard';
import { toResultRow } from './toResultRow';

/** Readings that may come in between before it is left to the next turn. */
const ATTEMPTS = 3;

export interface ScoreOptions extends ReadEntityWorldOptions {
  /** Owners shall be told. */
  notify: boolean;
  runId?: string;
  /** Asked before anything is written. */
  guard?: WorkGuard;
}

const toStanding = (row: ResultRow): CheckStanding => ({
  checkId: row.check_id,
  pillar: row.pillar,
  state: row.state,
  risk: row.risk,
  message: row.message,
});

/**
 * Locks the entity, so that two replicas never write it at once, and tells
 * whether what was read is still true.
 */
async function lockUnchanged(
  trx: Knex.Transaction,
  world: EntityWorld,
): Promise<boolean> {
  const query = entitiesWithForm(trx)
    .where('wa_entity.entity_ref', world.entity.entityRef)
    .first();
  const row = await (isPostgres(trx) ? query.forUpdate('wa_entity') : query);
  const accounts = await trx<AccountRow>('wa_account').whereIn(
    'account_id',
    world.entity.scope.accounts.map(({ id }) => id),
  );
  return (
    row !== undefined &&
    world.fingerprint ===
      fingerprintOf({
        scopeHash: row.scope_hash,
        formVersion: row.form_version,
        systemFormVersion: row.system_form_version,
        accounts,
      })
  );
}

/**
 * Until all accounts were read once, everything that is found is found for the
 * first time.
 */
async function isFirstLook(
  trx: Knex,
  { entity, accounts }: EntityWorld,
  previous: ResultRow[],
): Promise<boolean> {
  if (accounts.length === 0) {
    return previous.length === 0;
  }
  const baseline = await trx('wa_baseline')
    .where('entity_ref', entity.entityRef)
    .first('at');
  return baseline === undefined;
}

async function save(
  options: ScoreOptions,
  world: EntityWorld,
  all: ConcludedCheck[],
): Promise<TransitionRow[] | undefined> {
  const { knex, entityRef, registry, now, notify } = options;
  const at = now.toISOString();
  const { counting: concluded, announced } = splitAnnounced({
    checks: all,
    countsFrom: registry.countsFrom,
    day: at.slice(0, 10),
  });
  const accountFindings = new Set(
    concluded.filter(c => c.accountFinding).map(c => c.checkId),
  );
  return knex.transaction(async trx => {
    await options.guard?.(trx);
    if (!(await lockUnchanged(trx, world))) {
      return undefined;
    }
    const previous = await trx<ResultRow>('wa_result').where(
      'entity_ref',
      entityRef,
    );
    const {
      waivers,
      expired,
      rows: waiverRows,
    } = await readActiveWaivers({ knex: trx, entityRef });
    const dueDates = await readDueDates({ knex: trx, entityRef });
    const recalling = recallFails({ previous, concluded });
    const standing = applyWaivers({ concluded: recalling, waivers, now });
    const failing = standing.filter(({ state }) => state === 'fail');
    const told = withMoment(world.evidenceAt ?? at);
    await closeCleared({ trx, waivers, concluded: recalling.map(told), at });
    await replaceResults({
      trx,
      entityRef,
      ownerRef: world.entity.ownerRef,
      previous,
      at,
      results: standing.flatMap(result => {
        const check = registry.all.get(result.checkId);
        return check
          ? [toResultRow({ entityRef, check, concluded: result })]
          : [];
      }),
    });
    await saveAnnounced({ trx, entityRef, announced, registry });
    const change = {
      previous: previous.map(toStanding),
      next: standing.map(told),
    };
    const changed = changedStandings(change).map(({ checkId }) => checkId);
    const transitions =
      changed.length === 0
        ? []
        : diffStandings({
            ...change,
            subjectType: 'entity',
            subjectRef: entityRef,
            ownerRef: world.entity.ownerRef,
            lastDirections: await readLastDirections({
              trx,
              subjectRef: entityRef,
              checkIds: changed,
            }),
            at,
            runId: options.runId ?? randomUUID(),
            firstLook: await isFirstLook(trx, world, previous),
            // findings about a whole account are told to the owner of the account
            notifies: checkId => notify && !accountFindings.has(checkId),
          });
    await insertTransitions({ trx, transitions });
    for (const account of world.accounts) {
      await trx<EntityAccountRow>('wa_entity_account')
        .where({ entity_ref: entityRef, account_id: account.account_id })
        .where(query =>
          query
            .whereNull('scored_revision')
            .orWhereNot('scored_revision', account.revision),
        )
        .update({ scored_revision: account.revision });
    }
    const isNews = await saveScorecard({
      trx,
      entityRef,
      ownerRef: world.entity.ownerRef,
      score: scoreEntity({
        checks: standing,
        overdueMedium: countOverdueMedium({
          failing,
          previous,
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
      inputsHash: inputsHashOf({
        registry,
        majorWasteUsd: options.majorWasteUsd,
        now,
        rows: world.rows,
        problems: world.facts.accountProblems ?? [],
        resources: world.resources,
        waivers: waiverRows,
        dueDates,
      }),
      at,
      evidenceAt: world.evidenceAt,
      everyAccountTried: world.everyAccountTried,
    });
    if (isNews) {
      await bumpVersion({ trx, owners: [world.entity.ownerRef] });
      await writeEntityDays({
        trx,
        day: at.slice(0, 10),
        entityRefs: [entityRef],
      });
    }
    return transitions;
  });
}

/**
 * Scores one entity and writes what changed. What others changed meanwhile is
 * noticed before writing, and read again.
 *
 * @param options.prepared - what was read of it together with others; where it
 * shows that nothing has changed within the hour, nothing is written
 * @throws NotFoundError when the entity is not known.
 * @returns the changes of its findings
 */
export async function scoreAndSave(
  options: ScoreOptions & { prepared?: PreparedScore },
): Promise<TransitionRow[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const prepared = attempt === 0 ? options.prepared : undefined;
    const world = await readEntityWorld({ ...options, ...prepared });
    const concluded = concludeEntity({
      ...world.facts,
      evidenceMoment: EVIDENCE_MOMENT,
      checks: options.registry.reviewed,
      turnedOff: options.registry.turnedOff,
      parameters: options.registry.parameters,
    });
    const transitions = await save(options, world, concluded);
    if (transitions) {
      return transitions;
    }
  }
  throw new Error(
    `${options.entityRef} changed ${ATTEMPTS} times while it was scored`,
  );
}
