/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  gradeRisk,
  Observation,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import { baseRiskOf } from 'backstage-plugin-well-architected-node';
import { Registry } from '../registry/createRegistry';

/** A HIGH risk of a resource that nobody has in their scope. */
export interface HighRisk {
  checkId: string;
  title: string;
  pillar: PillarId;
  /** Names the resource and its figures. */
  message: string;
}

/**
 * The failing observations with a HIGH risk, graded as far as can be known
 * where no entity declares a context: by the environment of the resource or
 * of its account. Pure.
 */
export function highRisksOf(options: {
  observations: Observation[];
  registry: Pick<Registry, 'all'>;
  /** Of the account. */
  environment: string | undefined;
  majorWasteUsd: number;
}): HighRisk[] {
  const { observations, registry, environment, majorWasteUsd } = options;
  return observations.flatMap(observation => {
    const check = registry.all.get(observation.checkId);
    if (!check || observation.status !== 'fail') {
      return [];
    }
    const { risk } = gradeRisk({
      base: baseRiskOf(check, observation.risk),
      riskClass: check.riskClass,
      context: {
        environment: observation.environment ?? environment,
        monthlyWasteUsd: observation.monthlyWasteUsd,
        majorWasteUsd,
      },
    });
    const { id: checkId, title, pillar } = check;
    return risk === 'HIGH'
      ? [{ checkId, title, pillar, message: observation.message }]
      : [];
  });
}
