/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  gradeRisk,
  Observation,
} from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  baseRiskOf,
  Check,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { AccountRow, ResourceRow, TransitionRow } from '../database/tables';
import {
  CheckStanding,
  changedStandings,
  diffStandings,
} from '../history/diffStandings';
import { readLastDirections } from '../history/readLastDirections';

export interface AccountTransitionOptions {
  trx: Knex;
  account: AccountRow;
  checks: Check[];
  /** On the account itself, as they were stored before this reading. */
  stored: Observation[];
  /** On the account itself, as this reading has them. */
  observations: Observation[];
  majorWasteUsd: number;
  /** ISO 8601. */
  at: string;
  runId: string;
  /** Owners shall be told. */
  notify: boolean;
  /** First day on which a check counts, by id. */
  countsFrom?: ReadonlyMap<string, string>;
}

function standingsOf(
  options: AccountTransitionOptions,
  observations: Observation[],
  /** ISO 8601 moment of the reading; null for none. */
  readAt: string | null,
): CheckStanding[] {
  const { account, checks, majorWasteUsd, countsFrom } = options;
  const day = (readAt ?? '').slice(0, 10);
  const byCheck = new Map(
    observations
      .filter(({ subject }) => subject.type === ACCOUNT_TYPE)
      .map(observation => [observation.checkId, observation]),
  );
  return checks
    .filter(check => check.kind === 'account')
    .filter(({ id }) => day >= (countsFrom?.get(id) ?? ''))
    .flatMap(check => {
      const observation = byCheck.get(check.id);
      return observation
        ? [
            {
              checkId: check.id,
              pillar: check.pillar,
              state: observation.status,
              risk: gradeRisk({
                base: baseRiskOf(check, observation.risk),
                riskClass: check.riskClass,
                context: {
                  environment: account.environment ?? undefined,
                  monthlyWasteUsd: observation.monthlyWasteUsd,
                  majorWasteUsd,
                },
              }).risk,
              message: observation.message,
            },
          ]
        : [];
    });
}

/** What was observed on the account itself at the last reading. */
export async function readAccountObservations(
  trx: Knex,
  accountId: string,
): Promise<Observation[]> {
  const stored = await trx<ResourceRow>('wa_resource')
    .where({ account_id: accountId, type: ACCOUNT_TYPE })
    .select('observations');
  return stored.flatMap(row => JSON.parse(row.observations));
}

/**
 * What changed among the findings about the account itself (root user, trail,
 * budgets …) against the stored reading. They belong to the owner of the
 * account and are told once, however many entities show them.
 */
export async function accountTransitions(
  options: AccountTransitionOptions,
): Promise<TransitionRow[]> {
  const { trx, account, stored, observations, at, runId, notify } = options;
  const change = {
    previous: standingsOf(options, stored, account.last_complete_at),
    next: standingsOf(options, observations, at),
  };
  return diffStandings({
    ...change,
    subjectType: 'account',
    subjectRef: account.account_id,
    ownerRef: account.owner_ref ?? undefined,
    lastDirections: await readLastDirections({
      trx,
      subjectRef: account.account_id,
      checkIds: changedStandings(change).map(({ checkId }) => checkId),
    }),
    at,
    runId,
    firstLook: account.last_complete_at === null,
    notifies: () => notify,
  });
}
