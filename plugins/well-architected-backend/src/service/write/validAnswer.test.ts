/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  backupCheck,
  planCheck,
  testRegistry,
} from '../../__testUtils__/testChecks';
import { validAnswer } from './validAnswer';

const attestation = {
  question: 'Is it backed up by another tool?',
  yesMeans: 'Yes, the tool is named',
  noMeans: 'No',
  expiresDays: 90,
};
const attestable = { ...backupCheck, id: 'rel-test-vault', attestation };
const registry = testRegistry([backupCheck, planCheck, attestable]);
const valid = (
  checkId: string,
  value: 'yes' | 'no' | 'not-applicable' = 'yes',
) => validAnswer({ registry, checkId, input: { value } });

describe('validAnswer', () => {
  it('takes answers to attested checks, and to what may be attested', () => {
    expect(valid(planCheck.id)).toMatchObject({ question: planCheck.question });
    expect(valid(attestable.id)).toEqual(attestation);
    expect(valid(attestable.id, 'no')).toEqual(attestation);
  });

  it('refuses answers to what evidence alone decides', () => {
    expect(() => valid(backupCheck.id)).toThrow(
      `'${backupCheck.id}' is decided by evidence, not by answers`,
    );
    expect(() => valid(attestable.id, 'not-applicable')).toThrow(
      `Body field 'value': whether '${attestable.id}' applies is decided by evidence; answer 'yes' or 'no'`,
    );
  });
});
