/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation, Subject } from 'backstage-plugin-well-architected-common';
import {
  AssessedAccount,
  Check,
  CheckParameters,
  Inventory,
  Resource,
  ResourceCheck,
  UnknownError,
  Verdict,
} from '../define';
import { createAssessContext } from './createAssessContext';
import { environmentOfTags } from './environmentOf';
import { InventoryIndex } from './InventoryIndex';
import { unknownReasonOf } from './unknownReasonOf';

/** Type of the subject that stands for a whole account. @public */
export const ACCOUNT_TYPE = 'AWS::::Account';
/** Type of the subject that stands for a Region that was not read. @public */
export const REGION_TYPE = 'AWS::::Region';

/** What all observations of a resource say alike. */
type Facts = Pick<Observation, 'subject' | 'environment'>;

function factsOf(resource: Resource): Facts {
  const subject: Subject = {
    type: resource.type,
    id: resource.id,
    name: resource.name,
    ...(resource.arn ? { arn: resource.arn } : {}),
    region: resource.region,
    accountId: resource.accountId,
  };
  const environment = environmentOfTags(resource.tags);
  return environment ? { subject, environment } : { subject };
}

/** `factsOf` once per resource: the many observations of it share them. */
function factsOnce(): (resource: Resource) => Facts {
  const known = new Map<Resource, Facts>();
  return resource => {
    const facts = known.get(resource) ?? factsOf(resource);
    known.set(resource, facts);
    return facts;
  };
}

/** Runs `evaluate`; what it could not know becomes unknown, never a pass. */
function judge(name: string, evaluate: () => Verdict): Verdict {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof UnknownError) {
      const { reason, missingAction, message } = error;
      return {
        status: 'unknown',
        reason,
        ...(missingAction ? { missingAction } : {}),
        message,
        evidence: {},
      };
    }
    return {
      status: 'unknown',
      reason: 'API_ERROR',
      message: `This check itself failed on ${name}: ${
        error instanceof Error ? error.message : error
      }`,
      evidence: {},
    };
  }
}

function unreadRegions(
  check: ResourceCheck,
  index: InventoryIndex,
  accountId: string,
): Observation[] {
  return check.on.flatMap(({ collector }) => {
    const statuses = index.statusesOf(collector.type);
    const missing =
      statuses.length === 0
        ? [
            {
              region: 'global',
              reason: 'NOT_COLLECTED' as const,
              why: 'they were not collected',
              missingAction: undefined,
            },
          ]
        : statuses
            .filter(s => s.status !== 'ok')
            .map(s => ({
              region: s.region,
              reason: unknownReasonOf(s.status),
              why: s.reason ?? s.status,
              missingAction: s.missingAction,
            }));
    return missing.map(({ region, reason, why, missingAction }) => ({
      checkId: check.id,
      subject: {
        type: REGION_TYPE,
        id: `${collector.id}@${region}`,
        name: region,
        region,
        accountId,
      },
      status: 'unknown' as const,
      reason,
      ...(missingAction ? { missingAction } : {}),
      message: `${collector.noun.many} in ${region} of account ${accountId} could not be read: ${why}`,
      evidence: { collector: collector.id },
    }));
  });
}

function assessResources(options: {
  check: ResourceCheck;
  account: AssessedAccount;
  index: InventoryIndex;
  facts: (resource: Resource) => Facts;
  parameters?: CheckParameters;
}): Observation[] {
  const { check, account, index, facts } = options;
  const context = createAssessContext(options);
  const types = check.onEverything
    ? index.types
    : check.on.map(need => need.collector.type);
  const observations = unreadRegions(check, index, account.id);
  for (const resource of types.flatMap(type => index.resources(type))) {
    observations.push({
      checkId: check.id,
      ...facts(resource),
      ...judge(resource.name, () => check.evaluate(resource, context)),
    });
  }
  const { evaluateAccount } = check;
  if (evaluateAccount) {
    observations.push(
      assessWholeAccount({
        ...options,
        evaluate: () => evaluateAccount(account, context),
      }),
    );
  }
  return observations;
}

function assessWholeAccount(options: {
  check: Check;
  account: AssessedAccount;
  evaluate: () => Verdict;
}): Observation {
  const { check, account, evaluate } = options;
  return {
    checkId: check.id,
    subject: {
      type: ACCOUNT_TYPE,
      id: account.id,
      name: account.name,
      region: 'global',
      accountId: account.id,
    },
    ...judge(`account ${account.id}`, evaluate),
  };
}

/**
 * Judges one inventory: every resource check once per resource, every account
 * check once. Pure; the time is the inventory's, never the clock's.
 *
 * Cost grows with the resources, not with the entities that share them.
 *
 * `parameters` are overrides by check id.
 *
 * @public
 */
export function assessInventory(options: {
  inventory: Inventory;
  checks: Check[];
  account: AssessedAccount;
  parameters?: Record<string, CheckParameters>;
}): Observation[] {
  const { inventory, checks, account, parameters = {} } = options;
  const index = new InventoryIndex(inventory);
  const facts = factsOnce();
  const observations: Observation[] = [];
  for (const check of checks) {
    const given = { account, index, parameters: parameters[check.id] };
    if (check.kind === 'resource') {
      for (const observation of assessResources({ check, facts, ...given })) {
        observations.push(observation);
      }
    } else if (check.kind === 'account') {
      const context = createAssessContext({ check, ...given });
      const evaluate = () => check.evaluate(account, context);
      observations.push(assessWholeAccount({ check, account, evaluate }));
    }
  }
  return observations;
}
