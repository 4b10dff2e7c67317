/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EVIDENCE_MOMENT,
  toShownMessage,
  toStoredEvidence,
  toStoredMessage,
  withMoment,
} from './evidenceMoment';

const scorecard = {
  evaluated_at: '2026-11-23T08:00:00.000Z',
  evidence_at: '2026-11-23T05:00:12.000Z',
};

describe('the moment of the evidence', () => {
  it('is stored as a placeholder and shown as of the scorecard', () => {
    const stored = toStoredMessage(`0 tables at ${EVIDENCE_MOMENT}`);
    expect(stored).toBe('0 tables at {{evidence-at}}');
    expect(toShownMessage(stored, scorecard)).toBe(
      '0 tables at 2026-11-23 05:00 UTC',
    );
    expect(toShownMessage(stored, { ...scorecard, evidence_at: null })).toBe(
      '0 tables at 2026-11-23 08:00 UTC',
    );
    expect(
      toShownMessage(stored, { evaluated_at: null, evidence_at: null }),
    ).toBe('0 tables at its last reading');
  });

  it.each([
    'table {{evidence-at}}',
    'table {{evidence-at~}} {{evidence-at}}',
    'table {{evidence-at{{evidence-at}}',
    'table {{evidence-at',
    'table evidence-moment-00000000-0000-4000-8000-000000000000',
    'table $& $1 {{evidence-at}}~',
  ])('cannot be forged by %j, which is shown as it is', name => {
    const stored = toStoredMessage(`${name} at ${EVIDENCE_MOMENT}`);
    expect(stored.match(/\{\{evidence-at\}\}/g)).toHaveLength(1);
    expect(toShownMessage(stored, scorecard)).toBe(
      `${name} at 2026-11-23 05:00 UTC`,
    );
  });

  it('is not stored in evidence either', () => {
    expect(
      toStoredEvidence(JSON.stringify({ said: `at ${EVIDENCE_MOMENT}` })),
    ).toBe('{"said":"at {{evidence-at}}"}');
  });

  it('is told in words where a text is kept as it was', () => {
    const told = withMoment(scorecard.evidence_at);
    expect(told({ checkId: 'a', message: `at ${EVIDENCE_MOMENT}` })).toEqual({
      checkId: 'a',
      message: 'at 2026-11-23 05:00 UTC',
    });
    const other = { checkId: 'b', message: 'orders has a backup' };
    expect(told(other)).toBe(other);
  });
});
