/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { AlsoReportedBy, Check, Resource } from '../define';
import { ACCOUNT_TYPE } from './subjectTypes';
import { UnreadPlaces, unreadSubject } from './unreadSubject';
import { withReport } from './withReport';

/** A failing imported finding that checks of our own look for as well. */
export interface SharedFinding {
  /** The check that imports it, and the resource that it is. */
  checkId: string;
  resource: Resource;
  report: AlsoReportedBy;
  /** ARNs of what it is about. */
  about: readonly string[];
  wholeAccount: boolean;
  /** Ids of the checks of our own. */
  native: readonly string[];
  environment?: string;
}

/** What waits for one observation of our own. */
interface Waiting {
  checkId: string;
  /** ARN, or the account as a whole. */
  about: string;
  findings: SharedFinding[];
  /** An observation has taken them. */
  taken: boolean;
}

const keyOf = (checkId: string, about: string) => `${checkId}|${about}`;

/** Whatever the order in which the source gave them. */
const inOneOrder = (
  { report: a }: SharedFinding,
  { report: b }: SharedFinding,
): number => a.source.localeCompare(b.source) || a.id.localeCompare(b.id);

/**
 * Attaches failing imported findings to the observations of the enabled checks
 * that look for the same on the same resource, so that each is counted once.
 * Where our own check could not list what it looks at, the resource that the
 * finding names gets an observation, which fails on the word of the other tool.
 * A finding that no observation takes stays a finding of its own; so it does
 * where our own check says that it does not apply.
 *
 * What waits is kept by check and ARN, so that observations can come one by one
 * and in any order; the cost is linear in observations and findings.
 *
 * Source: check-conventions.md, rule 10.
 *
 * @internal
 */
export class FindingReports {
  private readonly waiting = new Map<string, Waiting>();
  private readonly takenBy = new Map<SharedFinding, Set<string>>();
  private readonly byResource = new Map<Resource, SharedFinding[]>();
  private readonly arns = new Set<string>();

  constructor(options: {
    findings: readonly SharedFinding[];
    checks: readonly Check[];
  }) {
    const onAccounts = new Set(
      options.checks.filter(c => c.kind === 'account').map(({ id }) => id),
    );
    for (const finding of [...options.findings].sort(inOneOrder)) {
      const ofResource = this.byResource.get(finding.resource) ?? [];
      this.byResource.set(finding.resource, [...ofResource, finding]);
      for (const id of finding.native) {
        const isWhole = onAccounts.has(id) || finding.wholeAccount;
        for (const about of isWhole ? [ACCOUNT_TYPE] : finding.about) {
          this.await(id, about, finding);
        }
      }
    }
  }

  private await(checkId: string, about: string, finding: SharedFinding) {
    const key = keyOf(checkId, about);
    const known = this.waiting.get(key);
    if (known) {
      known.findings.push(finding);
    } else {
      const findings = [finding];
      this.waiting.set(key, { checkId, about, findings, taken: false });
    }
    this.arns.add(about);
  }

  /** Whether findings are about this ARN. */
  areAbout(arn: string | undefined): boolean {
    return arn !== undefined && this.arns.has(arn);
  }

  private take(own: Observation, waiting: Waiting): Observation {
    waiting.taken = true;
    let observation = own;
    for (const finding of waiting.findings) {
      observation = withReport(observation, finding.report);
      const by = this.takenBy.get(finding) ?? new Set();
      this.takenBy.set(finding, by.add(waiting.checkId));
    }
    return observation;
  }

  /** An observation of our own, with what other tools say about the same. */
  attach(own: Observation): Observation {
    const { checkId, subject, status } = own;
    const about = subject.type === ACCOUNT_TYPE ? ACCOUNT_TYPE : subject.arn;
    if (!about || status === 'not-applicable' || !this.arns.has(about)) {
      return own;
    }
    const waiting = this.waiting.get(keyOf(checkId, about));
    return waiting && !waiting.taken ? this.take(own, waiting) : own;
  }

  /**
   * Observations of resources that findings name, but that could not be listed.
   *
   * @param options.isListed - whether a check sees a resource with this ARN
   */
  unreadSubjects(options: {
    checks: readonly Check[];
    places: UnreadPlaces;
    isListed: (check: Check, arn: string) => boolean;
  }): Observation[] {
    const { checks, places, isListed } = options;
    const byId = new Map(checks.map(check => [check.id, check]));
    return [...this.waiting.values()].flatMap(waiting => {
      const { checkId, about, findings } = waiting;
      const check = byId.get(checkId);
      if (!check || about === ACCOUNT_TYPE || isListed(check, about)) {
        return [];
      }
      const subjectOf = (finding: SharedFinding) =>
        unreadSubject({ check, arn: about, finding, places });
      const first = findings.findIndex(finding => subjectOf(finding));
      const own = first < 0 ? undefined : subjectOf(findings[first]);
      return own
        ? [this.take(own, { ...waiting, findings: findings.slice(first) })]
        : [];
    });
  }

  /** The checks of our own that have taken a finding of an imported check. */
  countedBy(checkId: string, resource: Resource): string[] {
    const finding = this.byResource
      .get(resource)
      ?.find(shared => shared.checkId === checkId);
    const by = finding && this.takenBy.get(finding);
    return by ? finding.native.filter(id => by.has(id)) : [];
  }
}

/**
 * What is left of a finding that checks of our own have taken.
 *
 * @internal
 */
export function countedOnce(
  observation: Observation,
  checkIds: string[],
): Observation {
  if (checkIds.length === 0) {
    return observation;
  }
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
