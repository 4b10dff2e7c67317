/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingEvent,
  WELL_ARCHITECTED_TOPICS,
} from 'backstage-plugin-well-architected-node';
import { TransitionRow } from '../database/tables';
import { NewEvent } from './types';

const { findingOpened, findingResolved, findingChanged } =
  WELL_ARCHITECTED_TOPICS;
const TOPICS = [findingOpened, findingResolved, findingChanged] as const;

/** Gone by evidence; what is unknown or accepted is not. */
const RESOLVED = ['pass', 'not-applicable'];

function topicOf(row: TransitionRow): (typeof TOPICS)[number] {
  if (row.to_state === 'fail' && row.from_state !== 'fail') {
    return findingOpened;
  }
  return row.from_state === 'fail' && RESOLVED.includes(row.to_state)
    ? findingResolved
    : findingChanged;
}

const toFinding = (row: TransitionRow): FindingEvent => ({
  checkId: row.check_id,
  pillar: row.pillar,
  risk: row.risk,
  state: row.to_state,
  ...(row.from_state ? { previousState: row.from_state } : {}),
  ...(row.from_risk ? { previousRisk: row.from_risk } : {}),
  message: row.message,
});

/**
 * Changes of one subject in one run as at most three events, so that a first
 * run does not flood the bus. Pure.
 */
export function toFindingEvents(transitions: TransitionRow[]): NewEvent[] {
  return TOPICS.flatMap(topic => {
    const rows = transitions.filter(row => topicOf(row) === topic);
    const [first] = rows;
    return first
      ? [
          {
            topic,
            payload: {
              at: first.at,
              ...(first.owner_ref ? { ownerRef: first.owner_ref } : {}),
              subjectType: first.subject_type,
              subjectRef: first.subject_ref,
              findings: rows.map(toFinding),
            },
          },
        ]
      : [];
  });
}
