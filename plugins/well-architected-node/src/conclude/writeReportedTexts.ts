/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { AlsoReportedBy, Check, FindingFacts } from '../define';
import { namesOf } from './nounOf';

/** Texts of an action; the rest of it follows from the check. */
export interface ActionTexts {
  issue: string;
  recommendation: string;
  steps: string[];
  successCriteria: string[];
}

/** It fails on the word of another tool alone. @internal */
export const isOnReport = ({ evidence }: Observation) =>
  evidence.couldNotCheck !== undefined;

const reportsOf = (failing: Observation[]) =>
  failing.flatMap(
    ({ evidence }) => (evidence.alsoReportedBy ?? []) as AlsoReportedBy[],
  );

/**
 * The texts of a finding all of which rests on what another tool says: the
 * check's own texts speak of facts that it has not seen.
 *
 * @internal
 */
export function writeReportedTexts(
  check: Check,
  finding: FindingFacts,
): ActionTexts {
  const reports = reportsOf(finding.failing);
  const sources = [...new Set(reports.map(({ source }) => source))];
  const tools = namesOf(sources);
  const verb = (ofOne: string, ofSeveral: string) =>
    sources.length === 1 ? ofOne : ofSeveral;
  const ids = namesOf(reports.map(({ id }) => id));
  const titles = namesOf(reports.map(({ title }) => title));
  const actions = finding.failing.flatMap(({ evidence }) => {
    const { missingAction } = evidence.couldNotCheck as {
      missingAction?: string;
    };
    return missingAction ?? [];
  });
  const see = actions.length > 0 ? `allow ${namesOf(actions)}` : 'read again';
  return {
    issue: `${check.title}: ${tools} ${verb('reports', 'report')} ${ids} on ${
      finding.names
    }`,
    recommendation: `Fix ${ids} (${titles}) on ${
      finding.names
    } as ${tools} ${verb(
      'describes',
      'describe',
    )}, and ${see} so that this check sees it itself`,
    steps: [
      `Open ${ids} in ${tools} and follow the remediation for ${finding.names}`,
      `Then ${see} and refresh this review`,
    ],
    successCriteria: [
      `${tools} no longer ${verb('reports', 'report')} ${ids} on ${
        finding.names
      }`,
    ],
  };
}
