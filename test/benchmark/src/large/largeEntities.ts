/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountConfig } from '../../../../plugins/well-architected-backend/src/config/types';
import { GroupRow } from '../../../../plugins/well-architected-backend/src/database/tables';
import { ScopedEntity } from '../../../../plugins/well-architected-backend/src/scope/types';
import { accountIdOf } from '../organisation';
import { LargeSize } from './size';

const DEPARTMENTS = 30;
const REGIONS = ['eu-west-1', 'eu-central-1'];
const TYPES = ['service', 'service', 'website', 'library'];
const LIFECYCLES = ['production', 'production', 'production', 'experimental'];

export const teamOf = (owner: number) => `group:default/team-${owner}`;

export const departmentOf = (owner: number) =>
  `group:default/department-${owner % DEPARTMENTS}`;

export const systemRefOf = (system: number) =>
  `system:default/system-${system}`;

export const domainRefOf = (domain: number) =>
  `domain:default/domain-${domain}`;

/** Teams in departments, departments in the company. */
export function largeGroups(size: LargeSize, seenAt: string): GroupRow[] {
  const about = { slack_channel: null, seen_at: seenAt };
  const departments = Math.min(DEPARTMENTS, size.owners);
  return [
    {
      group_ref: 'group:default/company',
      parent_ref: null,
      title: 'The company',
      ...about,
    },
    ...Array.from({ length: departments }, (_, index) => ({
      group_ref: departmentOf(index),
      parent_ref: 'group:default/company',
      title: `Department ${index}`,
      ...about,
    })),
    ...Array.from({ length: size.owners }, (_, index) => ({
      group_ref: teamOf(index),
      parent_ref: departmentOf(index),
      title: `Team ${index}`,
      ...about,
    })),
  ];
}

export const largeAccount = (index: number): AccountConfig => ({
  id: accountIdOf(index),
  name: `account-${index}`,
  environment: index % 3 === 0 ? 'production' : 'development',
  ownerRef: 'group:default/company',
  regions: REGIONS,
});

/**
 * One of the entities: every tenth is a system, and the nine after it are its
 * components, APIs and resources, all of one owner.
 */
export function largeEntity(index: number, size: LargeSize): ScopedEntity {
  const perSystem = size.entities / size.systems;
  const system = Math.floor(index / perSystem);
  const place = index % perSystem;
  const kind =
    place === 0 ? 'system' : { 7: 'api', 8: 'resource' }[place] ?? 'component';
  const name = kind === 'system' ? `system-${system}` : `service-${index}`;
  const first = index % size.accounts;
  return {
    entityRef: `${kind}:default/${name}`,
    kind,
    namespace: 'default',
    name,
    ...(kind === 'system'
      ? { title: `System ${system}` }
      : {
          type: kind === 'component' ? TYPES[index % TYPES.length] : 'openapi',
          lifecycle: LIFECYCLES[index % LIFECYCLES.length],
        }),
    ownerRef: teamOf(system % size.owners),
    ownerExists: true,
    systemRef: systemRefOf(system),
    domainRef: domainRefOf(system % size.domains),
    scope: {
      accounts: [
        first,
        ...(index % 4 === 0 ? [(first + 7) % size.accounts] : []),
      ]
        .map(accountIdOf)
        .map(id => ({ id })),
      regions: [],
      selectors: { tags: { app: name }, arns: [], stacks: [] },
      origin: {},
    },
    context: { criticality: index % 5 === 0 ? 'mission-critical' : 'standard' },
    problems: [],
    annotations: {},
    links: [],
  };
}
