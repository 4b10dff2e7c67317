/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  GradedRisk,
  gradeRisk,
  Observation,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { baseRiskOf, Check, Verdict } from '../define';
import { EntityFacts } from './types';

/** Environment of an account as it holds for this entity. @internal */
export function environmentOfAccount(
  facts: EntityFacts,
  accountId: string,
): string | undefined {
  return (
    facts.accounts.find(a => a.id === accountId)?.environment ??
    facts.context.environment
  );
}

/**
 * Environment of the entity as a whole: as declared, else production as soon
 * as one of its accounts is, else what its accounts agree on.
 */
function environmentOfEntity(facts: EntityFacts): string | undefined {
  const { context, accounts } = facts;
  const found = accounts.map(a => a.environment);
  if (context.environment) {
    return context.environment;
  }
  return found.includes('production') ? 'production' : found[0];
}

/**
 * The effective risk of a check for an entity: for a fail the highest graded
 * risk among its failing observations, for every other state the default risk
 * in the entity's context.
 *
 * @internal
 */
export function gradeFinding(options: {
  check: Check;
  verdict: Verdict;
  failing: Observation[];
  monthlyWasteUsd?: number;
  facts: EntityFacts;
}): GradedRisk {
  const { check, verdict, failing, monthlyWasteUsd, facts } = options;
  const { riskClass } = check;
  const grade = (base: GradedRisk['base'], environment: string | undefined) =>
    gradeRisk({
      base,
      riskClass,
      context: {
        criticality: facts.context.criticality,
        environment,
        monthlyWasteUsd:
          verdict.status === 'fail' ? monthlyWasteUsd : undefined,
        majorWasteUsd: facts.majorWasteUsd,
      },
    });
  if (verdict.status !== 'fail' || failing.length === 0) {
    return grade(baseRiskOf(check, verdict.risk), environmentOfEntity(facts));
  }
  return failing
    .map(o =>
      grade(
        baseRiskOf(check, verdict.risk ?? o.risk),
        o.environment ?? environmentOfAccount(facts, o.subject.accountId),
      ),
    )
    .reduce((worst, next) =>
      RISKS.indexOf(next.risk) < RISKS.indexOf(worst.risk) ? next : worst,
    );
}
