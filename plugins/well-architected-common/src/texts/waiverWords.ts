/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Waiver } from '../review';

/**
 * What is settled about the risk of a finding, as half a sentence: "accepted
 * until 2027-02-01 by user:default/ada for orders: Rebuilt from events", or
 * that it waits for approval.
 *
 * @public
 */
export function waiverWords(waiver: Waiver): string {
  const { state, expires, decidedBy, requestedBy, resources, reason } = waiver;
  const of = resources ? ` for ${resources.join(', ')}` : '';
  const text = reason.replace(/\s+/g, ' ').trim();
  return state === 'requested'
    ? `${requestedBy} asks to accept it until ${expires}${of}: ${text}`
    : `${state === 'approved' ? 'accepted' : state} until ${expires} by ${
        decidedBy ?? requestedBy
      }${of}: ${text}`;
}
