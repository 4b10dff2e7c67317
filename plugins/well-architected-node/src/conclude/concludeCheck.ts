/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Basis,
  Observation,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { parameterReader } from '../assess/parameterReader';
import {
  Check,
  CheckHistory,
  CheckParameters,
  ConcludeContext,
  UnknownError,
  unknown,
  Verdict,
} from '../define';
import { answerOf } from './answerOf';
import { attestedVerdict } from './attestedVerdict';
import { environmentOfAccount, gradeFinding } from './gradeFinding';
import { concerning, isSubject, silentVerdict } from './importedVerdict';
import { ConcludedCheck, EntityFacts } from './types';
import { usualVerdict } from './usualVerdict';

const STATUS_ORDER = ['fail', 'unknown', 'pass', 'not-applicable'];
const CLASS_WORDS: Record<Check['riskClass'], string> = {
  'security-vulnerability': 'a security vulnerability',
  availability: 'an availability risk',
  'data-loss': 'a data-loss risk',
  'cost-waste': 'a cost-waste risk',
  performance: 'a performance risk',
  operations: 'an operations risk',
  governance: 'a governance risk',
  sustainability: 'a sustainability risk',
};

/** One order for what has one name, whatever order it was read in. */
function byPlace({ subject: a }: Observation, { subject: b }: Observation) {
  const place = ({ accountId, region, type, id }: typeof a) =>
    [accountId, region, type, id].join(' ');
  const [left, right] = [place(a), place(b)];
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

function worstFirst(a: Observation, b: Observation): number {
  const risk = (o: Observation) => (o.risk ? RISKS.indexOf(o.risk) : 3);
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    risk(a) - risk(b) ||
    a.subject.name.localeCompare(b.subject.name) ||
    byPlace(a, b)
  );
}

/** Observations that stand for accounts without a usable snapshot. */
function unreadAccounts(check: Check, facts: EntityFacts): Observation[] {
  return (facts.accountProblems ?? []).map(problem => ({
    checkId: check.id,
    subject: {
      type: 'AWS::::Account',
      id: problem.accountId,
      name: problem.accountId,
      region: 'global',
      accountId: problem.accountId,
    },
    status: 'unknown',
    reason: problem.reason,
    ...(problem.missingAction ? { missingAction: problem.missingAction } : {}),
    message: problem.message,
    evidence: {},
  }));
}

/** An account that could not be read is unknown to every watched check. */
function historyOf(
  checkId: string,
  check: Check,
  facts: EntityFacts,
): CheckHistory | undefined {
  const history = facts.histories?.[checkId];
  const unread = unreadAccounts(check, facts);
  return history && unread.length > 0
    ? {
        subjects: [
          ...history.subjects,
          ...unread.map(observation => ({ observation })),
        ],
      }
    : history;
}

/** What people attested beside the evidence of a check. */
function attestedBy(
  check: Check,
  facts: EntityFacts,
): ConcludeContext['attested'] {
  const held = answerOf(check.id, facts);
  return (
    held && {
      value: held.value === 'yes' ? 'yes' : 'no',
      message: `Answered "${held.value}" for ${facts.entity.name}${held.by}`,
      evidence: held.evidence,
    }
  );
}

function judge(
  check: Check,
  facts: EntityFacts,
  context: ConcludeContext,
): Verdict {
  switch (check.kind) {
    case 'attested':
      return attestedVerdict({ check, facts, context });
    case 'entity':
      return check.conclude(context);
    default:
      if (facts.accounts.length === 0) {
        return unknown(
          'NO_ACCOUNT',
          `No AWS account is linked to ${facts.entity.name}`,
        );
      }
      return check.conclude ? check.conclude(context) : context.usual();
  }
}

function guarded(evaluate: () => Verdict): Verdict {
  try {
    return evaluate();
  } catch (error) {
    return error instanceof UnknownError
      ? unknown(error.reason, error.message, {
          missingAction: error.missingAction,
        })
      : unknown(
          'API_ERROR',
          `This check itself failed: ${
            error instanceof Error ? error.message : error
          }`,
        );
  }
}

const basisOf = (check: Check, verdict: Verdict): Basis => {
  if (check.attestation && verdict.evidence.answer !== undefined) {
    return 'attested';
  }
  if (check.evidence === 'imported') {
    return 'imported';
  }
  return check.kind === 'attested' ? 'attested' : 'observed';
};

const totalWaste = (failing: Observation[], verdict: Verdict) => {
  const known = failing.flatMap(o =>
    o.monthlyWasteUsd === undefined ? [] : [o.monthlyWasteUsd],
  );
  return known.length > 0
    ? known.reduce((a, b) => a + b, 0)
    : verdict.monthlyWasteUsd;
};

/** Where the risk before the context rules comes from. */
function baseReason(check: Check, base: Risk): string {
  const words = `${base}: ${CLASS_WORDS[check.riskClass]}`;
  if (check.regraded) {
    return `${words}, re-graded by the administrator (default ${check.regraded.from}): ${check.regraded.reason}`;
  }
  return base === check.risk
    ? words
    : `${words}, graded by this check (default ${check.risk})`;
}

/**
 * Concludes one check for one entity from what was observed in its scope and
 * answered by people. Pure.
 *
 * @internal
 */
export function concludeCheck(options: {
  check: Check;
  facts: EntityFacts;
  /** Observations of this check in scope. */
  observed: Observation[];
  parameters?: CheckParameters;
}): ConcludedCheck {
  const { check, facts } = options;
  const turnedOff = facts.turnedOff?.[check.id];
  const major = options.parameters?.majorWasteUsd;
  const onCloud =
    turnedOff === undefined &&
    (check.kind === 'resource' || check.kind === 'account');
  const observations = onCloud
    ? [
        ...concerning({ ...options, entity: facts.entity }),
        ...unreadAccounts(check, facts),
      ].sort(worstFirst)
    : [];
  const context: ConcludeContext = {
    ...parameterReader(check, options.parameters),
    now: facts.now,
    entity: facts.entity,
    context: facts.context,
    accounts: facts.accounts,
    regions: facts.regions,
    resourceCounts: facts.resourceCounts,
    observations,
    environmentOf: accountId => environmentOfAccount(facts, accountId),
    attested: check.attestation && attestedBy(check, facts),
    usual: () =>
      silentVerdict(check, context) ??
      usualVerdict({
        check,
        observations: observations.filter(isSubject),
        facts,
      }),
    history: checkId => historyOf(checkId, check, facts),
  };
  const verdict =
    turnedOff === undefined
      ? guarded(() => judge(check, facts, context))
      : unknown('TURNED_OFF', turnedOff);
  const failing = observations.filter(o => o.status === 'fail');
  const unknowns = observations.filter(o => o.status === 'unknown');
  const monthlyWasteUsd =
    verdict.status === 'fail' ? totalWaste(failing, verdict) : undefined;
  const graded = gradeFinding({
    check,
    verdict,
    failing,
    monthlyWasteUsd,
    // of this check, where the administrator gave it one of its own
    facts:
      typeof major === 'number' ? { ...facts, majorWasteUsd: major } : facts,
  });
  return {
    checkId: check.id,
    pillar: check.pillar,
    state: verdict.status,
    risk: graded.risk,
    baseRisk: graded.base,
    riskReasons: [baseReason(check, graded.base), ...graded.reasons],
    basis: basisOf(check, verdict),
    message: verdict.message,
    evidence: verdict.evidence,
    ...(verdict.status === 'unknown' ? { reason: verdict.reason } : {}),
    missingActions: [
      ...new Set([verdict, ...unknowns].flatMap(o => o.missingAction ?? [])),
    ],
    failed: failing.length,
    unknown: unknowns.length,
    total: observations.filter(
      o => o.status !== 'not-applicable' && isSubject(o),
    ).length,
    ...(monthlyWasteUsd === undefined ? {} : { monthlyWasteUsd }),
    accountFinding: check.kind === 'account',
    ...(verdict.status === 'not-applicable' &&
    verdict.evidence.answer === 'not-applicable'
      ? { notApplicableByPerson: true }
      : {}),
    observations,
  };
}
