/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RISK_WEIGHT } from 'backstage-plugin-well-architected-common';
import { JsonObject } from '@backstage/types';
import { RecallingCheck } from '../score/recallFails';
import { ActiveWaiver } from './types';

/** A result after accepted risks were looked at. */
export type StandingCheck = Omit<RecallingCheck, 'state'> & {
  state: RecallingCheck['state'] | 'waived';
};

const nameOf = (subject: { arn?: string; id: string }) =>
  subject.arn ?? subject.id;

/** Whether these waivers accept everything that fails here. */
function coversAll(check: RecallingCheck, waivers: ActiveWaiver[]): boolean {
  if (waivers.some(waiver => !waiver.resources)) {
    return true;
  }
  const accepted = new Set(waivers.flatMap(({ resources }) => resources ?? []));
  const failing = check.observations.filter(o => o.status === 'fail');
  return (
    failing.length > 0 &&
    failing.every(({ subject }) => accepted.has(nameOf(subject)))
  );
}

const asEvidence = (waiver: ActiveWaiver): JsonObject => ({
  id: waiver.id,
  reason: waiver.reason,
  expires: waiver.expires,
  ...(waiver.resources ? { resources: waiver.resources } : {}),
});

/**
 * Turns findings whose risk was accepted into waived ones. A waiver holds
 * through its last day, covers no higher risk than the one it was given for,
 * and where it names resources, whatever fails beside them keeps the finding
 * open. Pure.
 *
 * Source: scoring.md 2.7.
 */
export function applyWaivers(options: {
  concluded: RecallingCheck[];
  waivers: ActiveWaiver[];
  now: Date;
}): StandingCheck[] {
  const { concluded, waivers, now } = options;
  const today = now.toISOString().slice(0, 10);
  const byCheck = new Map<string, ActiveWaiver[]>();
  for (const waiver of waivers.filter(({ expires }) => expires >= today)) {
    byCheck.set(waiver.checkId, [
      ...(byCheck.get(waiver.checkId) ?? []),
      waiver,
    ]);
  }
  return concluded.map(check => {
    const valid = (byCheck.get(check.checkId) ?? []).filter(
      ({ risk }) => RISK_WEIGHT[risk] >= RISK_WEIGHT[check.risk],
    );
    if (check.state !== 'fail' || valid.length === 0) {
      return check;
    }
    const evidence = { ...check.evidence, waivers: valid.map(asEvidence) };
    return coversAll(check, valid)
      ? { ...check, state: 'waived' as const, evidence }
      : { ...check, evidence };
  });
}
