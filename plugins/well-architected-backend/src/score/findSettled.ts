/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { oldestReading, problemsOf, wereAllTried } from './problemsOf';
import { inputsHashOf } from './inputsHash';
import { ReadEntityWorldOptions } from './readEntityWorld';
import { Standing } from './readStanding';
import { WorldRows } from './readWorldRows';
import { ResourceIdentity } from './selectResources';

/** The moment of an unchanged score is not written more often than this. */
const FRESH_MS = 3_600_000;

interface SettledOptions
  extends Pick<
    ReadEntityWorldOptions,
    'registry' | 'now' | 'staleAfterMs' | 'majorWasteUsd'
  > {
  rows: WorldRows;
  resources: ResourceIdentity[];
  standing: Standing;
}

/**
 * Nothing that makes an entity due has happened since it was scored last, so
 * that not even the moment has to be written.
 */
function isUpToDate(options: SettledOptions, evidenceAt?: string): boolean {
  const { now, rows, standing } = options;
  const { score, accounts } = standing;
  if (!score) {
    return false;
  }
  const { evaluated_at: last } = score;
  const age = now.getTime() - Date.parse(last);
  const scored = new Map(
    accounts.map(row => [row.account_id, row.scored_revision]),
  );
  const { form_updated_at: form, system_form_updated_at: systemForm } =
    rows.row;
  return (
    age >= 0 &&
    age < FRESH_MS &&
    score.evidence_at === (evidenceAt ?? null) &&
    rows.accounts.every(
      ({ account_id, revision }) => scored.get(account_id) === revision,
    ) &&
    rows.answers.every(
      ({ answered_at: answered, expires_at: expires }) =>
        answered <= last && (expires <= last || expires > now.toISOString()),
    ) &&
    [form, systemForm].every(moment => !moment || moment <= last)
  );
}

/**
 * Whether what is stored of an entity was made from the very same things: then
 * there is nothing to conclude, to write or to tell, but at most the moment.
 * Pure.
 *
 * @returns undefined where the entity has to be concluded
 */
export function findSettled(
  options: SettledOptions,
): { evidenceAt: string | null; isUpToDate: boolean } | undefined {
  const { rows, standing } = options;
  const { score, waivers, dueDates } = standing;
  const { problems, usable } = problemsOf(options);
  const evidenceAt = oldestReading(usable);
  const wantsBaseline =
    evidenceAt && wereAllTried(rows.accounts) && !score?.baseline_at;
  if (!score?.inputs_hash || wantsBaseline) {
    return undefined;
  }
  const hash = inputsHashOf({ ...options, problems, waivers, dueDates });
  return hash === score.inputs_hash
    ? {
        evidenceAt: evidenceAt ?? null,
        isUpToDate: isUpToDate(options, evidenceAt),
      }
    : undefined;
}
