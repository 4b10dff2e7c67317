/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  AssessContext,
  Resource,
} from 'backstage-plugin-well-architected-node';
import { celList } from '@bufbuild/cel';
import { bindAssessment, bindFinding, bindResource } from './bindings';
import { Sample } from './cel/probe';
import { Rule } from './types';

const NOW = new Date('2026-11-16T06:00:00.000Z');
const ACCOUNT = {
  id: '111122223333',
  name: 'production',
  environment: 'production',
};

/** The sample of each collector, for trying out the rule at start. */
export function assessmentSamples(
  rule: Rule,
  subjects: AnyCollector[],
  collectors: AnyCollector[],
): Sample[] {
  const context = {
    now: NOW,
    account: ACCOUNT,
    regions: ['eu-west-1'],
    parameters: rule.parameters,
    environmentOf: () => ACCOUNT.environment,
  } as Partial<AssessContext> as AssessContext;
  return subjects.map(subject => ({
    bindings: bindAssessment(subject.sample() as Resource, context),
    inventory: type =>
      celList(
        collectors
          .filter(collector => collector.type === type)
          .map(collector => bindResource(collector.sample() as Resource)),
      ),
  }));
}

/** A finding, for trying out the rule's texts at start. */
export function findingSample(rule: Rule): Sample {
  return {
    bindings: bindFinding({
      entity: { ref: 'component:default/orders-api', name: 'orders-api' },
      failing: [],
      names: 'orders and carts',
      failed: 2,
      total: 5,
      accounts: [ACCOUNT.id],
      regions: ['eu-west-1'],
      message: rule.title,
      evidence: {},
      monthlyWasteUsd: 12,
      parameters: rule.parameters,
    }),
    inventory: type => {
      throw new Error(`nothing of type '${type}' is read here`);
    },
  };
}
