/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { AssessedAccount, Check, Verdict } from '../define';
import { judge } from './judge';
import { PreparedChecks } from './prepareChecks';
import { ACCOUNT_TYPE } from './subjectTypes';

function assessOne(options: {
  check: Check;
  account: AssessedAccount;
  evaluate: () => Verdict;
}): Observation {
  const { check, account, evaluate } = options;
  return {
    checkId: check.id,
    subject: {
      type: ACCOUNT_TYPE,
      id: account.id,
      name: account.name,
      region: 'global',
      accountId: account.id,
    },
    ...judge(`account ${account.id}`, evaluate),
  };
}

/** That all is well with a source in an account is no finding of it. */
function asPlace(observation: Observation): Observation {
  const { status, subject, evidence } = observation;
  return status === 'pass'
    ? { ...observation, evidence: { ...evidence, sourceIsOn: subject.region } }
    : observation;
}

/**
 * What the checks say about the account as a whole: those that look at nothing
 * else, and those that judge it besides its resources.
 *
 * @internal
 */
export function assessWhole(options: {
  prepared: PreparedChecks;
  account: AssessedAccount;
}): Observation[] {
  const { prepared, account } = options;
  const besides = prepared.resource.flatMap(({ check, context }) => {
    const { evaluateAccount, imported } = check;
    if (!evaluateAccount) {
      return [];
    }
    const evaluate = () => evaluateAccount(account, context);
    const observation = assessOne({ check, account, evaluate });
    return [imported ? asPlace(observation) : observation];
  });
  const only = prepared.account.map(({ check, context }) => {
    const evaluate = () => check.evaluate(account, context);
    return assessOne({ check, account, evaluate });
  });
  return [...besides, ...only];
}
