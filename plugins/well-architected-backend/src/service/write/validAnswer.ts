/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  AnswerInput,
  isPillarId,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { Attestation } from 'backstage-plugin-well-architected-node';
import { attestationOfPractice } from '../../framework/attestationOfPractice';
import { Registry } from '../../registry/createRegistry';

/** Nobody declares something not applicable without saying why. */
function refuseWithoutReason({ value, text }: AnswerInput): void {
  if (value === 'not-applicable' && !text?.trim()) {
    throw new InputError(
      "Body field 'text' is missing: 'not-applicable' needs a reason",
    );
  }
}

/**
 * What is asked where an answer is for: an attested check, the attestation that
 * a check on evidence accepts, or a best practice of the framework.
 *
 * @throws InputError telling why this cannot be answered, or not like this.
 */
export function validAnswer(options: {
  registry: Registry;
  checkId: string;
  input: AnswerInput;
}): Attestation {
  const { registry, checkId, input } = options;
  const singleChecks =
    'single checks that ask for an answer can be declared not applicable with a reason';
  if (isPillarId(checkId)) {
    throw new InputError(
      `Path parameter 'checkId' is the pillar ${
        pillarOf(checkId).name
      }: every pillar applies to every workload; ${singleChecks}`,
    );
  }
  const practice = attestationOfPractice(checkId);
  if (practice) {
    refuseWithoutReason(input);
    return practice;
  }
  const check = registry.all.get(checkId);
  if (!check) {
    throw new InputError(
      `Path parameter 'checkId' names no check and no best practice: '${checkId}'; ${singleChecks}`,
    );
  }
  const asked = check.kind === 'attested' ? check : check.attestation;
  if (!asked) {
    throw new InputError(
      `Path parameter 'checkId': '${checkId}' is decided by evidence, not by answers; ${singleChecks}`,
    );
  }
  if (!registry.enabled.includes(check)) {
    throw new InputError(
      `Path parameter 'checkId': '${checkId}' was disabled by the administrator`,
    );
  }
  if (input.value === 'not-applicable') {
    if (check.kind !== 'attested') {
      throw new InputError(
        `Body field 'value': whether '${checkId}' applies is decided by evidence; answer 'yes' or 'no'`,
      );
    }
    if (check.alwaysApplicable) {
      throw new InputError(
        `Body field 'value': '${checkId}' applies to every workload and cannot be declared not applicable`,
      );
    }
  }
  refuseWithoutReason(input);
  return asked;
}
