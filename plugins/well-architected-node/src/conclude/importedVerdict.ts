/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Observation,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { ACCOUNT_TYPE, REGION_TYPE } from '../assess/subjectTypes';
import {
  Check,
  ConcludeContext,
  importedSourceOf,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from '../define';
import { namesOf } from './nounOf';

const isPlace = ({ evidence }: Observation) =>
  evidence.sourceIsOn !== undefined;

const isWholeAccount = ({ subject }: Observation) =>
  subject.type === ACCOUNT_TYPE && subject.id === subject.accountId;

/** Checks that have taken findings as further evidence. */
function takenBy(observations: Observation[]): string[] {
  return observations.flatMap(({ evidence }) =>
    Array.isArray(evidence.countedBy) ? evidence.countedBy.map(String) : [],
  );
}

/**
 * Observations of an imported check that concern an entity: all in its scope,
 * or those that the source's own link names. Where the source is on, or could
 * not be read, concerns everybody.
 *
 * @internal
 */
export function concerning(options: {
  check: Check;
  entity: ConcludeContext['entity'];
  observed: Observation[];
}): Observation[] {
  const { check, entity, observed } = options;
  const concerns = importedSourceOf(check)?.concerns;
  return concerns
    ? observed.filter(
        o =>
          o.subject.type === REGION_TYPE ||
          isWholeAccount(o) ||
          concerns(o, entity),
      )
    : observed;
}

/** A place where a source is on counts as read, not as a subject. @internal */
export const isSubject = (observation: Observation) => !isPlace(observation);

/**
 * The verdict of an imported check about whose entity nothing fails, nothing
 * is unknown and no finding passes: the source is on and is silent.
 *
 * @internal
 */
export function silentVerdict(
  check: Check,
  context: ConcludeContext,
): Verdict | undefined {
  const source = importedSourceOf(check);
  const { observations, entity } = context;
  if (
    !source ||
    observations.some(
      o =>
        o.status === 'fail' ||
        o.status === 'unknown' ||
        (o.status === 'pass' && !isPlace(o)),
    )
  ) {
    return undefined;
  }
  const on = observations.filter(isPlace);
  if (on.length === 0) {
    return observations.length > 0
      ? undefined
      : unknown(
          'NOT_COLLECTED',
          `${source.name} has not been read in the scope of ${entity.name}`,
        );
  }
  const taken = takenBy(observations);
  const counted =
    taken.length > 0
      ? `; what it does report is counted as evidence of ${namesOf(taken, 6)}`
      : '';
  if (source.derivedFrom) {
    return notApplicable(
      `${source.name} reports nothing under ${
        pillarOf(check.pillar).name
      } about ${entity.name}${counted}`,
    );
  }
  if (source.whenSilent) {
    return source.whenSilent(context, on);
  }
  const regions = on.map(o => o.subject.region).filter(r => r !== 'global');
  const where =
    regions.length > 0
      ? `is on in ${namesOf(regions, 6)}`
      : `was read in ${namesOf(on.map(o => o.subject.accountId))}`;
  return pass(
    `${source.name} ${where} and reports no ${source.quiet} about ${entity.name}${counted}`,
    taken.length > 0 ? { countedBy: [...new Set(taken)] } : {},
  );
}
