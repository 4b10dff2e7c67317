/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { moment, Observation } from 'backstage-plugin-well-architected-common';
import { Check, Verdict } from '../define';
import { countOf, namesOf, nounOf } from './nounOf';
import { EntityFacts } from './types';

const MESSAGES_SHOWN = 3;

/** The first messages, and how many more there are. */
function summary(observations: Observation[]): string {
  const messages = [...new Set(observations.map(o => o.message))];
  const more = messages.length - MESSAGES_SHOWN;
  return [
    ...messages.slice(0, MESSAGES_SHOWN),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('; ');
}

/** "0 file systems and 0 volumes": each type that was looked for. */
function noneOf(check: Check): string {
  const nouns =
    check.kind === 'resource' && !check.onEverything
      ? check.on.map(need => need.collector.noun.many)
      : [nounOf(check).many];
  const sorted = [...new Set(nouns)].sort((a, b) => a.localeCompare(b));
  return namesOf(
    sorted.map(noun => `0 ${noun}`),
    sorted.length,
  );
}

/**
 * "0 database instances found in 2 accounts, 1 Region at <time>": the time of
 * the reading, so that scoring the same reading again says the same.
 */
function nothingFound(check: Check, facts: EntityFacts): string {
  return `${noneOf(check)} found in ${countOf(
    facts.accounts.length,
    'account',
    'accounts',
  )}, ${countOf(facts.regions.length, 'Region', 'Regions')} at ${
    facts.evidenceMoment ?? moment(facts.evidenceAt ?? facts.now.toISOString())
  }`;
}

/**
 * The entity's verdict from its observations: any fail, else any unknown, else
 * any pass, else not applicable with the proof. Source: check-conventions.md,
 * rules 1 to 3.
 *
 * @internal
 */
export function usualVerdict(options: {
  check: Check;
  observations: Observation[];
  facts: EntityFacts;
}): Verdict {
  const { check, observations, facts } = options;
  const of = (status: Observation['status']) =>
    observations.filter(o => o.status === status);
  const failing = of('fail');
  const unknowns = of('unknown');
  const passing = of('pass');
  const others = of('not-applicable');
  const evidence = {};

  if (failing.length > 0) {
    const judged = failing.length + passing.length;
    const count =
      judged > 1
        ? `${failing.length} of ${countOf(
            judged,
            nounOf(check).one,
            nounOf(check).many,
          )}: `
        : '';
    return {
      status: 'fail',
      message: `${count}${summary(failing)}`,
      evidence,
    };
  }
  if (unknowns.length > 0) {
    const [first] = unknowns;
    return {
      status: 'unknown',
      reason: first.reason,
      message: summary(unknowns),
      evidence,
    };
  }
  if (passing.length > 0) {
    return { status: 'pass', message: summary(passing), evidence };
  }
  return {
    status: 'not-applicable',
    message: others.length > 0 ? summary(others) : nothingFound(check, facts),
    evidence,
  };
}
