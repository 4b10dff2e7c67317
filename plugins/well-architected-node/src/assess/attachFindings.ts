/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Observation } from 'backstage-plugin-well-architected-common';
import { AlsoReportedBy, Check } from '../define';
import { FiledFinding } from './assessFindings';
import { ACCOUNT_TYPE } from './subjectTypes';
import { unreadPlacesOf, unreadSubject } from './unreadSubject';

const keyOf = (checkId: string, about: string) => `${checkId}|${about}`;

/**
 * Positions of the observations of some checks, by check and by what they are
 * about: the ARN, or the account as a whole.
 */
function positionsOf(
  observations: readonly Observation[],
  checkIds: ReadonlySet<string>,
): Map<string, number> {
  const positions = new Map<string, number>();
  observations.forEach(({ checkId, subject }, position) => {
    const about =
      subject.type === ACCOUNT_TYPE ? ACCOUNT_TYPE : subject.arn ?? '';
    if (checkIds.has(checkId) && about) {
      positions.set(keyOf(checkId, about), position);
    }
  });
  return positions;
}

/** Whatever the order in which the source gave them. */
function inOneOrder(a: FiledFinding, b: FiledFinding): number {
  return (
    a.source.localeCompare(b.source) || a.finding.id.localeCompare(b.finding.id)
  );
}

function reportsOf({ evidence }: Observation): AlsoReportedBy[] {
  return Array.isArray(evidence.alsoReportedBy)
    ? (evidence.alsoReportedBy as AlsoReportedBy[])
    : [];
}

/**
 * The observation of a check of our own, with what the other tool says as
 * further evidence. Where our own is unknown the other tool is believed; where
 * it passes, it stands and the disagreement is told.
 */
function withReport(own: Observation, report: AlsoReportedBy): Observation {
  const { reason, missingAction, ...rest } = own;
  const known = reportsOf(own);
  if (known.some(r => r.source === report.source && r.id === report.id)) {
    return own;
  }
  const said = `${report.source} reports ${report.id} (${report.title})`;
  const evidence: JsonObject = {
    ...own.evidence,
    alsoReportedBy: [...known, report],
  };
  switch (own.status) {
    case 'unknown':
      return {
        ...rest,
        status: 'fail',
        message: `${said} on ${own.subject.name}; this check itself could not see it: ${own.message}`,
        evidence: {
          ...evidence,
          couldNotCheck: {
            ...(reason ? { reason } : {}),
            ...(missingAction ? { missingAction } : {}),
            message: own.message,
          },
        },
      };
    case 'pass':
      return {
        ...own,
        message: `${own.message}; ${said}, which this check does not see`,
        evidence,
      };
    default:
      return { ...own, evidence };
  }
}

/**
 * Attaches failing imported findings to the observations of the enabled checks
 * that look for the same on the same resource, so that each is counted once.
 * Where our own check could not list what it looks at, the resource that the
 * finding names gets an observation, which fails on the word of the other tool.
 * A finding that no observation takes stays a finding of its own; so it does
 * where our own check says that it does not apply. Pure; the cost is linear in
 * observations and findings.
 *
 * Source: check-conventions.md, rule 10.
 *
 * @internal
 */
export function attachFindings(options: {
  observations: readonly Observation[];
  filed: readonly FiledFinding[];
  checks: readonly Check[];
}): Observation[] {
  const { filed, checks } = options;
  const observations = [...options.observations];
  const shared = filed
    .filter(
      ({ observation, native }) =>
        observation.status === 'fail' && native.length > 0,
    )
    .sort(inOneOrder);
  const wanted = new Set(shared.flatMap(f => f.native.map(({ id }) => id)));
  const onAccounts = new Set(
    checks.filter(c => c.kind === 'account').map(({ id }) => id),
  );
  const positions = positionsOf(observations, wanted);
  const byId = new Map(checks.map(check => [check.id, check]));
  const places = unreadPlacesOf(observations);
  const taken = new Map<Observation, string[]>();

  for (const { observation, finding, source, about, native } of shared) {
    const report = { source, id: finding.id, title: finding.title };
    for (const { id } of native) {
      const keys =
        onAccounts.has(id) || finding.wholeAccount ? [ACCOUNT_TYPE] : about;
      for (const key of keys) {
        const known = positions.get(keyOf(id, key));
        const own =
          known === undefined
            ? unreadSubject({
                check: byId.get(id),
                arn: key,
                finding: observation,
                places,
              })
            : observations[known];
        if (own && own.status !== 'not-applicable') {
          const position = known ?? observations.length;
          positions.set(keyOf(id, key), position);
          observations[position] = withReport(own, report);
          taken.set(observation, [...(taken.get(observation) ?? []), id]);
        }
      }
    }
  }

  for (const { observation } of filed) {
    const by = [...new Set(taken.get(observation) ?? [])];
    observations.push(by.length > 0 ? countedBy(observation, by) : observation);
  }
  return observations;
}

/** What is left of a finding that checks of our own have taken. */
function countedBy(observation: Observation, checkIds: string[]): Observation {
  const { risk: _, ...rest } = observation;
  return {
    ...rest,
    status: 'not-applicable',
    message: `${
      observation.message
    }: counted once, as further evidence of ${checkIds.join(' and ')}`,
    evidence: { ...observation.evidence, countedBy: checkIds },
  };
}
