/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  Check,
  CollectorNeed,
  Inventory,
  InventoryReview,
  reviewInventory,
} from 'backstage-plugin-well-architected-node';

const ACCOUNT_NAME = 'production';
/** The connection asks for the metrics of checks, collectors for other uses. */
export const METRICS = 'cloudwatch:GetMetricData';

/** Reviews the account as one workload of production. */
export function review(inventory: Inventory, checks: Check[]): InventoryReview {
  return reviewInventory({
    inventory,
    checks,
    account: {
      id: inventory.accountId,
      name: ACCOUNT_NAME,
      environment: 'production',
    },
  });
}

/** The collectors that a check needs, with their details. */
export function needsOf(check: Check): CollectorNeed[] {
  switch (check.kind) {
    case 'resource':
      return [...check.on, ...check.uses];
    case 'account':
      return check.uses;
    default:
      return [];
  }
}

/** A check declares that it needs what this operation answers. */
export function needs(check: Check, operation: string): boolean {
  const byMetrics =
    operation === METRICS &&
    check.kind === 'resource' &&
    Object.keys(check.metrics).length > 0;
  return (
    byMetrics ||
    needsOf(check).some(
      ({ collector, details }) =>
        operation in collector.list ||
        details.some(
          detail => operation in (collector.details?.[detail] ?? {}),
        ),
    )
  );
}

/** What the check says; the environment of the subject is not its word. */
const wordsOf = (observation: Observation | undefined) => {
  const { status, risk, reason, missingAction, message } = observation ?? {};
  return JSON.stringify([status, risk, reason, missingAction, message]);
};

const placeOf = ({ subject }: Observation) =>
  [subject.type, subject.region, subject.id].join(' ');

/** Observations of each check, by subject. */
function bySubject(observations: Observation[]) {
  const byCheck = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    const of = byCheck.get(observation.checkId) ?? new Map();
    byCheck.set(observation.checkId, of);
    of.set(placeOf(observation), observation);
  }
  return byCheck;
}

/**
 * Why a check could not see; also where it fails all the same, on the word of
 * another tool.
 */
function blindnessOf({ status, reason, missingAction, evidence }: Observation) {
  const { couldNotCheck, alsoReportedBy } = evidence;
  return status === 'fail' && couldNotCheck && alsoReportedBy
    ? (couldNotCheck as Pick<Observation, 'reason' | 'missingAction'>)
    : { reason: status === 'unknown' ? reason : undefined, missingAction };
}

/** What a check says otherwise than before: new and changed observations. */
function changedObservations(
  before: Observation[],
  after: Observation[],
): Map<string, Observation[]> {
  const old = bySubject(before);
  const changed = new Map<string, Observation[]>();
  for (const [checkId, of] of bySubject(after)) {
    const known = old.get(checkId);
    const others = [...of].flatMap(([place, observation]) =>
      wordsOf(known?.get(place)) === wordsOf(observation) ? [] : [observation],
    );
    if (others.length > 0) {
      changed.set(checkId, others);
    }
  }
  return changed;
}

/**
 * What one missing permission changes, and what of that should not be.
 *
 * @param options.actions - of the operation, as collectors declare them
 */
export function differences(options: {
  before: InventoryReview;
  after: InventoryReview;
  checks: Check[];
  actions: readonly string[];
  isNeeded: (check: Check) => boolean;
}): { changed: string[]; problems: string[] } {
  const { before, after, checks, actions, isNeeded } = options;
  const problems: string[] = [];
  const changed = changedObservations(before.observations, after.observations);
  const states = new Map(before.concluded.map(c => [c.checkId, c]));
  for (const check of checks) {
    const observations = changed.get(check.id) ?? [];
    const concluded = after.concluded.find(c => c.checkId === check.id);
    const old = states.get(check.id);
    for (const observation of observations) {
      const { status, message } = observation;
      const { reason, missingAction } = blindnessOf(observation);
      if (
        reason !== 'ACCESS_DENIED' ||
        !actions.includes(missingAction ?? '')
      ) {
        problems.push(
          `${check.id} says ${status} (${reason}, ${missingAction}): ${message}`,
        );
      }
    }
    if (observations.length === 0) {
      if (concluded?.state !== old?.state || concluded?.risk !== old?.risk) {
        problems.push(
          `${check.id} concludes ${concluded?.state} instead of ${old?.state}`,
        );
      }
    } else if (!isNeeded(check)) {
      problems.push(`${check.id} changed and does not need it`);
    } else if (!actions.some(a => concluded?.missingActions.includes(a))) {
      problems.push(`${check.id} does not name the missing action`);
    } else if (concluded?.state === 'pass' && old?.state !== 'pass') {
      problems.push(`${check.id} passes because it cannot see`);
    }
  }
  return { changed: [...changed.keys()], problems };
}
