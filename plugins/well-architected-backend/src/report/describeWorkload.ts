/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  moment,
  ScopeFact,
  ScopeField,
  ScorecardScope,
  WorkloadContext,
} from 'backstage-plugin-well-architected-common';
import { countOfType, Nouns } from './nounsOf';

const list = (texts: string[]) => texts.join(', ');

/** Words of the keys of a context. */
const DECLARED: Record<keyof WorkloadContext, string> = {
  environment: 'environment',
  criticality: 'criticality',
  dataClassification: 'data classification',
  compliance: 'compliance',
  objective: 'objective',
  painPoints: 'pain points',
  rto: 'RTO',
  rpo: 'RPO',
  confirmedAt: 'confirmed on',
};

function accountFact({ accounts }: ScorecardScope, name: string): string {
  if (accounts.length === 0) {
    return `No AWS account is linked to ${name}, so nothing was read from AWS.`;
  }
  const words = accounts.map(account => {
    const known = account.name === account.id ? [] : [account.name];
    const environment = account.environment
      ? [`${account.environment}${remark(account.environmentFact)}`]
      : [];
    const details = [...known, ...environment];
    const read = account.lastCompleteAt
      ? `read at ${moment(account.lastCompleteAt)}`
      : 'not read yet';
    return `${account.id}${
      details.length > 0 ? ` (${list(details)})` : ''
    }, ${read}`;
  });
  return `${accounts.length === 1 ? 'Account' : 'Accounts'}: ${words.join(
    '; ',
  )}`;
}

function resourceFact(
  { resourceCounts }: ScorecardScope,
  nouns: Nouns,
): string {
  const counts = Object.entries(resourceCounts)
    .filter(([, count]) => count > 0)
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return total === 0
    ? 'No resource is in scope.'
    : `${total} ${total === 1 ? 'resource' : 'resources'} in scope: ${list(
        counts.map(([type, count]) => countOfType({ type, count, nouns })),
      )}`;
}

/** Who else says what, where it is not the annotation alone. */
function remark(fact: ScopeFact | undefined): string {
  if (fact?.disagrees) {
    return fact.origin === 'form'
      ? ` (by the scope form; configured as ${fact.configured})`
      : ` (by ${fact.origin}; the scope form says ${fact.form})`;
  }
  if (fact?.origin === 'system') {
    return ` (by the scope form of ${fact.inherited?.entityRef})`;
  }
  return fact?.origin === 'form' ? ' (by the scope form)' : '';
}

function contextFact({ context, facts }: ScorecardScope): string[] {
  const declared = Object.entries(DECLARED).flatMap(([key, words]) => {
    const value = context[key as keyof WorkloadContext];
    return value
      ? [`${words}: ${value}${remark(facts[key as ScopeField])}`]
      : [];
  });
  return declared.length === 0 ? [] : [`Declared: ${declared.join('; ')}`];
}

/**
 * What the workload is, as facts and without judgement: accounts, Regions,
 * resources, deployment method, declared context. Never empty. Pure.
 *
 * @param options.deployment - result of the check on infrastructure as code
 */
export function describeWorkload(options: {
  name: string;
  scope: ScorecardScope;
  deployment?: CheckResult;
  nouns: Nouns;
}): string[] {
  const { name, scope, deployment, nouns } = options;
  return [
    accountFact(scope, name),
    ...(scope.regions.length > 0
      ? [
          `${scope.regions.length === 1 ? 'Region' : 'Regions'}: ${list(
            scope.regions,
          )}`,
        ]
      : []),
    resourceFact(scope, nouns),
    `Deployment method: ${
      deployment
        ? deployment.message
        : 'not known, no check looked at it in this installation'
    }`,
    ...contextFact(scope),
  ];
}
