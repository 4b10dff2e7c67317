/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  findBestPractice,
  isPillarId,
} from 'backstage-plugin-well-architected-common';
import {
  AccountCheck,
  AssessContext,
  AttestedCheck,
  Check,
  CheckMeta,
  EntityCheck,
  ResourceCheck,
  ResourceOf,
} from './check';
import { CollectorNeed } from './defineCollector';
import { MetricSpec } from './resource';
import { Verdict } from './verdict';

function validated<C extends Check>(check: C): C {
  const broken = (what: string): never => {
    throw new Error(`Check '${check.id}': ${what}`);
  };
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(check.id)) {
    broken('id must be kebab case with a prefix');
  }
  if (!isPillarId(check.pillar)) {
    broken(`'${check.pillar}' is not a pillar`);
  }
  for (const id of check.bestPractices) {
    if (!findBestPractice(id)) {
      broken(`best practice '${id}' does not exist`);
    }
  }
  if (check.tradeOffs.length === 0) {
    broken('tradeOffs needs at least one entry');
  }
  if (!check.docs.some(url => url.startsWith('https://'))) {
    broken('docs needs at least one https link');
  }
  return check;
}

/** @public */
export interface ResourceCheckOptions<N extends readonly CollectorNeed[]>
  extends CheckMeta,
    Pick<
      ResourceCheck,
      'conclude' | 'evaluateAccount' | 'examples' | 'onEverything'
    > {
  on: N;
  uses?: CollectorNeed[];
  metrics?: Record<string, MetricSpec<ResourceOf<N[number]>>>;
  evaluate(resource: ResourceOf<N[number]>, context: AssessContext): Verdict;
}

/**
 * Defines a check on resources. `evaluate` is pure and runs once per resource;
 * `conclude`, where the entity is more than the sum of its resources, runs once
 * per entity over the observations in its scope.
 *
 * @throws Error naming the check and the field that is wrong.
 * @public
 */
export function defineCheck<const N extends readonly CollectorNeed[]>(
  options: ResourceCheckOptions<N>,
): ResourceCheck {
  return validated({
    uses: [],
    metrics: {},
    ...options,
    kind: 'resource',
  } as unknown as ResourceCheck);
}

/** Defines a check on a whole account. @public */
export function defineAccountCheck(
  options: Omit<AccountCheck, 'kind' | 'metrics'> &
    Partial<Pick<AccountCheck, 'metrics'>>,
): AccountCheck {
  return validated({ metrics: {}, ...options, kind: 'account' });
}

/** Defines a check on the catalog entity itself. @public */
export function defineEntityCheck(
  options: Omit<EntityCheck, 'kind'>,
): EntityCheck {
  return validated({ ...options, kind: 'entity' });
}

/** Defines a check that people answer. @public */
export function defineAttestedCheck(
  options: Omit<AttestedCheck, 'kind'>,
): AttestedCheck {
  return validated({ ...options, kind: 'attested' });
}
