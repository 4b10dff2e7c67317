/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A finding that nobody receives is not fixed.
 *
 * How we look: spec.owner and whether the catalog knows it. What we cannot see:
 * whether the group has members and is on call. This check always applies.
 */
import {
  defineEntityCheck,
  fail,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';

const PLACEHOLDERS = ['unknown', 'guest', 'guests', 'none', 'n/a', 'na', 'tbd'];

/** "team-orders" of "group:default/team-orders". */
function nameOf(ownerRef: string): string {
  const afterKind = ownerRef.split(':').pop() ?? '';
  return afterKind.replace(/^default\//, '').toLowerCase();
}

export default defineEntityCheck({
  id: 'ops-owner-defined',
  pillar: 'operational-excellence',
  title: 'A real team owns the workload',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['OPS02-BP01', 'OPS02-BP03', 'OPS02-BP04'],
  seedRefs: ['KA-OPS-2'],
  alwaysApplicable: true,
  impact: 'Nobody receives the findings, so nothing is fixed.',
  issue: f => `${f.entity.name} has no real owner: ${f.message}`,
  recommendation: f =>
    `Set spec.owner of ${f.entity.name} to the team that is on call for the workload (${f.names}); AWS tags such as owner should name the same team.`,
  steps: f => [
    `Pick the owning Group of ${f.entity.name}`,
    'Set spec.owner in catalog-info.yaml',
    'Confirm that the group has members and an e-mail or chat link',
  ],
  successCriteria: () => [
    'Owner resolves in the catalog',
    'Owner has at least one member',
  ],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'naming one owner moves work to that team',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_def_resource_owners.html',
  ],
  conclude({ entity }) {
    const { name, ownerRef, ownerExists } = entity;
    if (!ownerRef) {
      return fail(`${name} has no spec.owner`);
    }
    const evidence = { owner: ownerRef };
    if (PLACEHOLDERS.includes(nameOf(ownerRef))) {
      return fail(
        `The owner of ${name} is the placeholder ${ownerRef}`,
        evidence,
      );
    }
    if (ownerExists === undefined) {
      return unknown(
        'API_ERROR',
        `Whether ${ownerRef}, the owner of ${name}, exists could not be read from the catalog`,
        { evidence },
      );
    }
    return ownerExists
      ? pass(`${name} is owned by ${ownerRef}`, evidence)
      : fail(
          `${ownerRef}, the owner of ${name}, is not in the catalog`,
          evidence,
        );
  },
  examples: [
    {
      name: 'an owner that exists',
      entity: { ownerRef: 'group:default/team-orders', ownerExists: true },
      expect: { state: 'pass', says: ['team-orders'] },
    },
    {
      name: 'no owner',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['no spec.owner'] },
    },
    {
      name: 'a placeholder',
      entity: { ownerRef: 'group:default/unknown', ownerExists: true },
      expect: { state: 'fail', says: ['placeholder'] },
    },
    {
      name: 'the placeholder n/a',
      entity: { ownerRef: 'group:default/n/a', ownerExists: false },
      expect: { state: 'fail', says: ['placeholder'] },
    },
    {
      name: 'an owner that does not exist',
      entity: { ownerRef: 'group:default/team-gone', ownerExists: false },
      expect: { state: 'fail', says: ['not in the catalog'] },
    },
    {
      name: 'the catalog was not readable',
      entity: { ownerRef: 'group:default/team-orders' },
      expect: { state: 'unknown', reason: 'API_ERROR' },
    },
  ],
});
