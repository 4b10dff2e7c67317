/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  isPillarId,
  pillarOf,
  WAIVER_LIMIT_DAYS,
  WaiverInput,
} from 'backstage-plugin-well-architected-common';
import { ResultRow } from '../database/tables';

const DAY_MS = 86_400_000;

function checkExpiry(input: WaiverInput, row: ResultRow, now: Date): void {
  const { expires } = input;
  const last = Date.parse(`${expires}T00:00:00Z`);
  const isDay =
    Number.isFinite(last) &&
    new Date(last).toISOString().slice(0, 10) === expires;
  if (!isDay) {
    throw new InputError(
      `Body field 'expires' is not a day of the form YYYY-MM-DD: '${expires}'`,
    );
  }
  const today = now.toISOString().slice(0, 10);
  if (expires < today) {
    throw new InputError(`Body field 'expires' is in the past: ${expires}`);
  }
  const limit = WAIVER_LIMIT_DAYS[row.risk];
  const latest = new Date(Date.parse(`${today}T00:00:00Z`) + limit * DAY_MS)
    .toISOString()
    .slice(0, 10);
  if (expires > latest) {
    throw new InputError(
      `Body field 'expires': a ${row.risk} risk can be accepted for ${limit} days at most, until ${latest}`,
    );
  }
}

/**
 * Whether this risk can be accepted like this.
 *
 * @param options.row - result of the check for the entity, undefined without one
 * @param options.failing - names of what fails: ARNs, or ids without one
 * @throws InputError telling why not, naming the field.
 */
export function validWaiver(options: {
  input: WaiverInput;
  row: ResultRow | undefined;
  failing: ReadonlySet<string>;
  now: Date;
}): ResultRow {
  const { input, row, failing, now } = options;
  const { checkId, resources } = input;
  if (isPillarId(checkId)) {
    throw new InputError(
      `Body field 'checkId' is the pillar ${
        pillarOf(checkId).name
      }: every pillar applies to every workload; the risks of single checks can be accepted`,
    );
  }
  if (!row) {
    throw new InputError(
      `Body field 'checkId' names no check with a result for this entity: '${checkId}'`,
    );
  }
  if (row.state !== 'fail') {
    throw new InputError(
      `Body field 'checkId': '${checkId}' has no open finding to accept, it is ${row.state}`,
    );
  }
  if (!input.reason.trim()) {
    throw new InputError("Body field 'reason' is empty");
  }
  const foreign = (resources ?? []).find(name => !failing.has(name));
  if (foreign !== undefined) {
    throw new InputError(
      `Body field 'resources' names something that does not fail '${checkId}': '${foreign}'`,
    );
  }
  checkExpiry(input, row, now);
  return row;
}
