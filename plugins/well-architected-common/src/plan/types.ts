/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';

/** What an action means for a pillar, its own or another one. @public */
export interface TradeOff {
  pillar: PillarId;
  text: string;
  /** The text tells of a gain, or that there is nothing to pay. */
  costsNothing?: true;
}

/**
 * Another open action that an action pulls against, because one of the two
 * takes from a pillar what the other one is to give it, on the same resources.
 *
 * @public
 */
export interface ActionConflict {
  /** The other action. */
  checkId: string;
  issue: string;
  pillar: PillarId;
  risk: Risk;
  /** Which of the two has the trade-off. */
  paidBy: 'this' | 'other';
  /** The trade-off; its pillar is the one of the action that does not pay. */
  tradeOff: TradeOff;
  /** Names of the failing resources that both are about, sorted. */
  resources: string[];
}
