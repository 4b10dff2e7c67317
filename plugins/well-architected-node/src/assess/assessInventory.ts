/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Observation,
  Subject,
  UnknownReason,
} from 'backstage-plugin-well-architected-common';
import {
  AssessedAccount,
  Check,
  CheckParameters,
  Inventory,
  Resource,
  ResourceCheck,
  Verdict,
} from '../define';
import { asPlace, assessFindings, FiledFinding } from './assessFindings';
import { attachFindings } from './attachFindings';
import { createAssessContext } from './createAssessContext';
import { environmentOfTags } from './environmentOf';
import { InventoryIndex } from './InventoryIndex';
import { judge } from './judge';
import { NativeChecks, nativeChecksOf } from './nativeChecks';
import { ACCOUNT_TYPE, REGION_TYPE } from './subjectTypes';
import { unknownReasonOf } from './unknownReasonOf';

/** Reasons that say that an account has no such source. */
const NOT_THERE: UnknownReason[] = ['OPT_IN_REQUIRED', 'SUPPORT_PLAN_REQUIRED'];

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

function unreadRegions(
  check: ResourceCheck,
  index: InventoryIndex,
  accountId: string,
): Observation[] {
  const isSibling = check.imported?.derivedFrom !== undefined;
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
      // That a source is not there at all is said once, not in every pillar.
      ...(isSibling && NOT_THERE.includes(reason)
        ? { status: 'not-applicable' as const }
        : { status: 'unknown' as const, reason }),
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
  nativeChecks: NativeChecks;
  /** Takes the findings of other tools. */
  filed: FiledFinding[];
  parameters?: CheckParameters;
}): Observation[] {
  const { check, account, index, facts, filed } = options;
  const { imported: source } = check;
  const context = createAssessContext(options);
  const observations = unreadRegions(check, index, account.id);
  if (source) {
    const accountId = account.id;
    const found = assessFindings({ ...options, source, accountId, context });
    observations.push(...found.on);
    found.filed.forEach(finding => filed.push(finding));
  }
  const types = check.onEverything
    ? index.types
    : check.on
        .map(need => need.collector.type)
        .filter(type => type !== source?.type);
  for (const resource of types.flatMap(type => index.resources(type))) {
    observations.push({
      checkId: check.id,
      ...facts(resource),
      ...judge(resource.name, () => check.evaluate(resource, context)),
    });
  }
  const { evaluateAccount } = check;
  if (evaluateAccount) {
    const observation = assessWholeAccount({
      ...options,
      evaluate: () => evaluateAccount(account, context),
    });
    observations.push(source ? asPlace(observation) : observation);
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
 * check once; findings of other tools are attached to the checks that look for
 * the same. Pure; the time is the inventory's, never the clock's.
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
  const nativeChecks = nativeChecksOf(checks);
  const filed: FiledFinding[] = [];
  const observations: Observation[] = [];
  for (const check of checks) {
    const given = { account, index, parameters: parameters[check.id] };
    if (check.kind === 'resource') {
      for (const observation of assessResources({
        check,
        facts,
        nativeChecks,
        filed,
        ...given,
      })) {
        observations.push(observation);
      }
    } else if (check.kind === 'account') {
      const context = createAssessContext({ check, ...given });
      const evaluate = () => check.evaluate(account, context);
      observations.push(assessWholeAccount({ check, account, evaluate }));
    }
  }
  return attachFindings({ observations, filed, checks });
}
