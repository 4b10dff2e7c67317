/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import {
  ObservationStatus,
  Risk,
  UnknownReason,
} from 'backstage-plugin-well-architected-common';

/** What a check says about one subject, or about the whole entity. @public */
export interface Verdict {
  status: ObservationStatus;
  risk?: Risk;
  reason?: UnknownReason;
  missingAction?: string;
  message: string;
  evidence: JsonObject;
  monthlyWasteUsd?: number;
}

/** The subject does what the check asks for. @public */
export function pass(message: string, evidence: JsonObject = {}): Verdict {
  return { status: 'pass', message, evidence };
}

/**
 * The subject does not do what the check asks for.
 *
 * @param grade - risk where it differs from the default of the check, and the
 * estimated waste in USD per month
 * @public
 */
export function fail(
  message: string,
  evidence: JsonObject = {},
  grade: { risk?: Risk; monthlyWasteUsd?: number } = {},
): Verdict {
  return { status: 'fail', message, evidence, ...grade };
}

/** The check does not apply, with the proof in the message. @public */
export function notApplicable(
  message: string,
  evidence: JsonObject = {},
): Verdict {
  return { status: 'not-applicable', message, evidence };
}

/** It is not known whether the subject does what the check asks for. @public */
export function unknown(
  reason: UnknownReason,
  message: string,
  options: { missingAction?: string; evidence?: JsonObject } = {},
): Verdict {
  const { missingAction, evidence = {} } = options;
  return { status: 'unknown', reason, missingAction, message, evidence };
}
