/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk } from 'backstage-plugin-well-architected-common';
import { ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { ResultRow } from '../database/tables';
import { ResultDetail } from './toResultRow';

/** A result that remembers how it failed before it became unknown. */
export type RecallingCheck = ConcludedCheck & { lastKnownFail?: Risk };

function lastKnownFailOf(row: ResultRow): Risk | undefined {
  switch (row.state) {
    case 'fail':
      return row.risk;
    case 'unknown':
      return (JSON.parse(row.detail) as ResultDetail).lastKnownFail;
    default:
      return undefined;
  }
}

/**
 * Lets every unknown result remember the risk with which it failed when it was
 * last known, so that taking a permission or an account away never raises the
 * level. A pass or a proof that it does not apply makes it forget.
 *
 * Source: gaming tests 1 and 2, scoring.md section 4.
 */
export function recallFails(options: {
  previous: ResultRow[];
  concluded: ConcludedCheck[];
}): RecallingCheck[] {
  const before = new Map(options.previous.map(row => [row.check_id, row]));
  return options.concluded.map(result => {
    const row = before.get(result.checkId);
    const lastKnownFail =
      row && result.state === 'unknown' ? lastKnownFailOf(row) : undefined;
    return lastKnownFail ? { ...result, lastKnownFail } : result;
  });
}
