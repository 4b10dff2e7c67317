/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  PillarId,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { randomUUID } from 'node:crypto';
import { TransitionRow } from '../database/tables';

/** How a check stands for a subject at one moment. */
export interface CheckStanding {
  checkId: string;
  pillar: PillarId;
  state: CheckState;
  risk: Risk;
  message: string;
}

export type Direction = 'appeared' | 'resolved';

const isOpenHigh = ({ state, risk }: Pick<CheckStanding, 'state' | 'risk'>) =>
  state === 'fail' && risk === 'HIGH';

/**
 * Whether a HIGH risk came or went. Being unknown or waived is neither: what
 * can no longer be seen is not resolved, and when it is seen again it is not
 * new. So the last thing that was told decides, not the last state. Only a
 * waiver that ended is news: the risk that was accepted is open again.
 */
function directionOf(
  before: CheckStanding | undefined,
  next: CheckStanding,
  last: Direction | undefined,
): Direction | undefined {
  if (isOpenHigh(next)) {
    const isTold = last === 'appeared' && before?.state !== 'waived';
    return isTold ? undefined : 'appeared';
  }
  const proven = ['pass', 'not-applicable', 'fail'].includes(next.state);
  return last === 'appeared' && proven ? 'resolved' : undefined;
}

function hasChanged(
  before: CheckStanding | undefined,
  next: CheckStanding,
): boolean {
  if (!before) {
    // at the first look only findings are news
    return next.state === 'fail';
  }
  return (
    before.state !== next.state ||
    (next.state === 'fail' && before.risk !== next.risk)
  );
}

/** What has changed between two moments of one subject. Pure. */
export function changedStandings<S extends CheckStanding>(options: {
  previous: CheckStanding[];
  next: S[];
}): S[] {
  const before = new Map(options.previous.map(s => [s.checkId, s]));
  return options.next.filter(standing =>
    hasChanged(before.get(standing.checkId), standing),
  );
}

/** The changes between two moments of one subject. Pure but for the ids. */
export function diffStandings(options: {
  subjectType: TransitionRow['subject_type'];
  subjectRef: string;
  ownerRef?: string;
  previous: CheckStanding[];
  next: CheckStanding[];
  /** What was last told about each check. */
  lastDirections: ReadonlyMap<string, Direction>;
  /** ISO 8601. */
  at: string;
  runId: string;
  /** The subject is reviewed for the first time. */
  firstLook?: boolean;
  /** Whether the owner of the subject is told about this check. */
  notifies: (checkId: string) => boolean;
}): TransitionRow[] {
  const { previous, lastDirections, ownerRef, at, runId } = options;
  const before = new Map(previous.map(s => [s.checkId, s]));
  return changedStandings(options).map(standing => {
    const from = before.get(standing.checkId);
    const tell = options.notifies(standing.checkId) && ownerRef !== undefined;
    const direction = directionOf(
      from,
      standing,
      lastDirections.get(standing.checkId),
    );
    return {
      id: randomUUID(),
      subject_type: options.subjectType,
      subject_ref: options.subjectRef,
      owner_ref: ownerRef ?? null,
      check_id: standing.checkId,
      pillar: standing.pillar,
      from_state: from?.state ?? null,
      to_state: standing.state,
      from_risk: from?.risk ?? null,
      risk: standing.risk,
      message: standing.message,
      at,
      run_id: runId,
      direction: direction ?? null,
      notify_state: tell && direction ? 'pending' : 'none',
      notify_batch: null,
      notified_at: null,
      first_look: options.firstLook ?? false,
    };
  });
}
