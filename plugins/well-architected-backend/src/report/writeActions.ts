/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  CheckResult,
} from 'backstage-plugin-well-architected-common';
import {
  ConcludedCheck,
  EntityFacts,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import { Registry } from '../registry/createRegistry';

/**
 * The action of every open finding, in the order of the results. A finding is
 * left out when the evidence has changed so much since it was scored that the
 * check no longer fails; the next score tells. Pure.
 */
export function writeActions(options: {
  /** In plan order. */
  results: CheckResult[];
  concluded: ConcludedCheck[];
  facts: Pick<EntityFacts, 'entity' | 'resourceNames'>;
  registry: Registry;
}): ActionItem[] {
  const { results, concluded, facts, registry } = options;
  const byId = new Map(concluded.map(check => [check.checkId, check]));
  return results.flatMap(result => {
    const check = registry.all.get(result.checkId);
    const now = byId.get(result.checkId);
    return result.state === 'fail' && check && now?.state === 'fail'
      ? [
          writeAction({
            check,
            concluded: { ...now, risk: result.risk },
            entity: { ref: facts.entity.ref, name: facts.entity.name },
            resourceNames: facts.resourceNames,
            parameters: registry.parameters[check.id],
          }),
        ]
      : [];
  });
}
