/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Statement } from './statements';

/**
 * Conditions that tie "everyone" down to somebody. A condition on, for
 * example, the transport alone leaves a policy open.
 */
const RESTRICTING_KEYS: readonly string[] = [
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceowner',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceip',
  'aws:vpcsourceip',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:userid',
  'lambda:eventsourcetoken',
  'kms:calleraccount',
  'sns:endpoint',
];

/** The first statement that lets everyone in, if there is one. */
export function openStatement(
  statements: readonly Statement[],
): Statement | undefined {
  return statements.find(
    statement =>
      statement.effect === 'Allow' &&
      statement.principals.some(p => p === '*') &&
      !statement.conditionKeys.some(key => RESTRICTING_KEYS.includes(key)),
  );
}
