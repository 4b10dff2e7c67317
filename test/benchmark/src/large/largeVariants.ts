/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  OverallScore,
  Risk,
  scoreEntity,
  UnknownReason,
} from 'backstage-plugin-well-architected-common';
import { Check, ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { toResultRow } from '../../../../plugins/well-architected-backend/src/score/toResultRow';
import { StandingCheck } from '../../../../plugins/well-architected-backend/src/waivers/applyWaivers';
import { ResultRow } from '../../../../plugins/well-architected-backend/src/database/tables';
import { registry } from '../catalogue';
import { VARIANTS } from './size';

/** What the name of the entity takes the place of in texts. */
export const NAME = '{name}';

export interface Variant {
  variant: number;
  results: Omit<ResultRow, 'since'>[];
  score: OverallScore;
  resourceCounts: Record<string, number>;
}

/** A whole number from 0 to 99 that is the same in every run. */
function drawn(...parts: (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const letter of parts.join('|')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  }
  return (hash >>> 8) % 100;
}

const REASONS: UnknownReason[] = ['ACCESS_DENIED', 'NOT_ENOUGH_DATA'];

/** The better the variant, the fewer of its checks fail. */
function stateOf(variant: number, checkId: string): CheckState {
  const draw = drawn(variant, checkId);
  const failing = 8 + (variant % 10) * 2;
  if (draw < failing) {
    return drawn(checkId, variant, 'waived') < 8 ? 'waived' : 'fail';
  }
  if (draw < failing + 8) {
    return 'unknown';
  }
  return draw < failing + 28 ? 'not-applicable' : 'pass';
}

const WORDS: Record<CheckState, string> = {
  fail: 'does not hold for',
  waived: 'does not hold for',
  unknown: 'could not be told for',
  pass: 'holds for',
  'not-applicable': 'concerns none of',
};

function concludedOf(variant: number, check: Check): StandingCheck {
  const state = stateOf(variant, check.id);
  const total = 1 + (drawn(variant, check.id, 'total') % 12);
  const affected = 1 + (drawn(variant, check.id, 'affected') % total);
  const isOpen = state === 'fail' || state === 'waived';
  const risk: Risk = check.risk;
  const count = state === 'fail' || state === 'unknown' ? affected : total;
  const reason = REASONS[drawn(check.id, 'reason') % REASONS.length];
  return {
    checkId: check.id,
    pillar: check.pillar,
    state: state as ConcludedCheck['state'],
    risk,
    baseRisk: risk,
    riskReasons: [],
    basis: check.kind === 'attested' ? 'attested' : 'observed',
    message: `“${check.title}” ${WORDS[state]} ${count} of ${total} resources of ${NAME}`,
    evidence: {
      resources: Array.from({ length: Math.min(4, affected) }, (_, index) => ({
        arn: `arn:aws:service:eu-west-1:100000000000:${NAME}-${index}`,
        observed: drawn(variant, check.id, index),
      })),
    },
    ...(state === 'unknown' ? { reason } : {}),
    missingActions: [],
    failed: isOpen ? affected : 0,
    unknown: state === 'unknown' ? affected : 0,
    total,
    ...(isOpen && check.pillar === 'cost-optimization'
      ? { monthlyWasteUsd: affected * 17.5 }
      : {}),
    accountFinding: false,
    observations: [],
  };
}

/** The results that entities have, with the score that they make. */
export function largeVariants(): Variant[] {
  return Array.from({ length: VARIANTS }, (_, variant) => {
    const checks = registry.enabled.map(check => ({
      check,
      concluded: concludedOf(variant, check),
    }));
    return {
      variant,
      results: checks.map(({ check, concluded }) =>
        toResultRow({ entityRef: '', check, concluded }),
      ),
      score: scoreEntity({
        checks: checks.map(({ concluded }) => concluded),
        turnedOff: registry.pillarsOff,
      }),
      resourceCounts: { 'aws.dynamodb.table': 1 + (variant % 7) },
    };
  });
}
