/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  comparePlanOrder,
  Observation,
  OverallScore,
  scoreEntity,
} from 'backstage-plugin-well-architected-common';
import { ACCOUNT_TYPE, assessInventory, REGION_TYPE } from '../assess';
import { AssessedAccount, Check, CheckParameters, Inventory } from '../define';
import { concludeEntity } from './concludeEntity';
import { ConcludedCheck } from './types';
import { writeAction } from './writeAction';

/** What one account looks like when it is reviewed as one workload. @public */
export interface InventoryReview {
  observations: Observation[];
  concluded: ConcludedCheck[];
  score: OverallScore;
  /** In the one order of the action plan. */
  actionPlan: ActionItem[];
}

/**
 * Reviews a whole account as if it were one workload, for the scan command.
 *
 * @public
 */
export function reviewInventory(options: {
  inventory: Inventory;
  checks: Check[];
  account: AssessedAccount;
  parameters?: Record<string, CheckParameters>;
}): InventoryReview {
  const { inventory, checks, account, parameters } = options;
  const observations = assessInventory(options);
  const resourceCounts: Record<string, number> = {};
  for (const { type } of inventory.resources) {
    resourceCounts[type] = (resourceCounts[type] ?? 0) + 1;
  }
  const entity = {
    ref: `account:default/${account.id}`,
    kind: 'Account',
    name: account.name,
    annotations: {},
    links: [],
  };
  const concluded = concludeEntity({
    checks,
    parameters,
    entity,
    context: { environment: account.environment },
    accounts: [account],
    regions: inventory.regions,
    resourceCounts,
    observations,
    now: new Date(inventory.finishedAt),
  });
  const resourceNames = inventory.resources
    .filter(r => r.type !== ACCOUNT_TYPE && r.type !== REGION_TYPE)
    .map(r => r.name);
  return {
    observations,
    concluded,
    score: scoreEntity({ checks: concluded }),
    actionPlan: planOf({
      checks,
      concluded,
      entity,
      resourceNames,
      parameters,
    }),
  };
}

/**
 * The action plan: one action per failing check, in its one order.
 *
 * @public
 */
export function planOf(options: {
  checks: Check[];
  concluded: ConcludedCheck[];
  entity: { ref: string; name: string };
  resourceNames?: string[];
  /** Overrides by check id: the texts name what was judged by. */
  parameters?: Record<string, CheckParameters>;
}): ActionItem[] {
  const { checks, concluded, entity, resourceNames } = options;
  const byId = new Map(checks.map(check => [check.id, check]));
  return concluded
    .flatMap(result => {
      const check = byId.get(result.checkId);
      return result.state === 'fail' && check ? [{ check, result }] : [];
    })
    .map(({ check, result }) => ({
      action: writeAction({
        check,
        concluded: result,
        entity,
        resourceNames,
        parameters: options.parameters?.[check.id],
      }),
      key: {
        ...result,
        effort: check.effort,
        wafRisk: check.wafRisk,
        monthlySavingUsd: result.monthlyWasteUsd ?? 0,
        affected: result.failed,
      },
    }))
    .sort((a, b) => comparePlanOrder(a.key, b.key))
    .map(({ action }) => action);
}
