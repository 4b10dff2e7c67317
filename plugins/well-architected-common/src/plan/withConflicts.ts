/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem } from '../api';
import { ActionConflict } from './types';

/** `checkId/accountId/region/type/id`; ids may have slashes of their own. */
const RESOURCE = /^[^/]+\/(\d{12}\/[^/]*\/(?!AWS::::Account\/)[^/]+\/(.+))$/;

/** Short name of an id: of an ARN what stands behind the last `:` or `/`. */
const nameOf = (id: string) =>
  id.startsWith('arn:') ? id.split(/[:/]/).pop() || id : id;

/** Failing resources by what identifies them; accounts and entities are none. */
function resourcesOf({ evidenceIds }: ActionItem): Map<string, string> {
  return new Map(
    evidenceIds.flatMap(id => {
      const match = RESOURCE.exec(id);
      return match ? [[match[1], nameOf(match[2])] as const] : [];
    }),
  );
}

function conflictsOf(options: {
  action: ActionItem;
  other: ActionItem;
  resources: string[];
}): ActionConflict[] {
  const { action, other, resources } = options;
  const paid = (payer: ActionItem, paidBy: 'this' | 'other') => {
    const receiver = payer === action ? other : action;
    return payer.tradeOffs
      .filter(t => t.pillar === receiver.pillar && !t.costsNothing)
      .map(tradeOff => ({
        checkId: other.checkId,
        issue: other.issue,
        pillar: other.pillar,
        risk: other.risk,
        paidBy,
        tradeOff,
        resources,
      }));
  };
  return [...paid(action, 'this'), ...paid(other, 'other')];
}

/**
 * The plan with what pulls against what.
 *
 * Two actions pull against each other when all of this holds:
 *
 * 1. they are about different pillars, A and B;
 * 2. one of them has a trade-off that names the pillar of the other and is not
 *    marked as costing nothing: doing it takes from the pillar that the other
 *    one is to improve;
 * 3. at least one resource fails both checks, so that it is the same resource
 *    that both change. Findings about an account or about the entity as a
 *    whole are no resource.
 *
 * It says nothing about which of the two is worth more: that is for people to
 * decide. Both actions name each other. Everything comes from the trade-offs
 * of the checks and from the evidence; pure.
 *
 * @param actions - a whole plan; its order is kept
 * @public
 */
export function withConflicts(actions: ActionItem[]): ActionItem[] {
  const subjects = new Map(actions.map(a => [a.checkId, resourcesOf(a)]));
  return actions.map(action => {
    const own = subjects.get(action.checkId)!;
    const pullsAgainst = actions
      .filter(other => other.pillar !== action.pillar)
      .flatMap(other => {
        const resources = [...subjects.get(other.checkId)!]
          .filter(([key]) => own.has(key))
          .map(([, name]) => name);
        return resources.length === 0
          ? []
          : conflictsOf({
              action,
              other,
              resources: [...new Set(resources)].sort((a, b) =>
                a.localeCompare(b),
              ),
            });
      });
    return pullsAgainst.length === 0 ? action : { ...action, pullsAgainst };
  });
}
