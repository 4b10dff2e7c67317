/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionConflict } from '../plan';
import { pillarOf } from '../pillars';

const SHOWN = 4;

/** "orders, carts and 3 more". */
function namesOf(names: string[]): string {
  const more = names.length - SHOWN;
  return more > 0
    ? `${names.slice(0, SHOWN).join(', ')} and ${more} more`
    : names.join(', ');
}

/**
 * One sentence about two actions that pull against each other, as it stands
 * with the first of them.
 *
 * @public
 */
export function conflictWords(conflict: ActionConflict): string {
  const { issue, pillar, paidBy, tradeOff, resources } = conflict;
  const payer = paidBy === 'this' ? 'this action' : 'that action';
  return `"${issue}" (${pillarOf(pillar).name}) on ${namesOf(
    resources,
  )}: ${payer} costs ${pillarOf(tradeOff.pillar).name}: ${tradeOff.text}`;
}
