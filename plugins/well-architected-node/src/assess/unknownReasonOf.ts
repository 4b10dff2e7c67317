/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownReason } from 'backstage-plugin-well-architected-common';
import { CollectionState } from '../define';

const REASONS: Record<Exclude<CollectionState, 'ok'>, UnknownReason> = {
  denied: 'ACCESS_DENIED',
  throttled: 'THROTTLED',
  'region-disabled': 'REGION_DISABLED',
  'opt-in-required': 'OPT_IN_REQUIRED',
  'support-plan-required': 'SUPPORT_PLAN_REQUIRED',
  error: 'API_ERROR',
};

/** The reason code of a collection that did not go well. @public */
export function unknownReasonOf(state: CollectionState): UnknownReason {
  return state === 'ok' ? 'NOT_COLLECTED' : REASONS[state];
}
