/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import { ScopedEntity } from '../../../plugins/well-architected-backend/src/scope/types';
import { scopedEntity } from './organisation';

/** Of each thousand entities of a large company. */
const OWNERS = 30;
const SYSTEMS = 100;
const DOMAINS = 3;

/**
 * So many of the benchmark's entities, with as few owners, systems and domains
 * as a large company has for them: sums of them are stored as well.
 */
export function inProportion(entities: number): ScopedEntity[] {
  const some = (perThousand: number) =>
    Math.max(1, Math.round((entities * perThousand) / 1000));
  const [owners, systems, domains] = [OWNERS, SYSTEMS, DOMAINS].map(some);
  return Array.from({ length: entities }, (_, index) => ({
    ...scopedEntity(index),
    ownerRef: `group:default/team-${index % owners}`,
    systemRef: `system:default/system-${index % systems}`,
    domainRef: `domain:default/domain-${index % domains}`,
  }));
}

/** The entity as the catalog has it. */
export const toCatalogEntity = (entity: ScopedEntity): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: entity.name, namespace: entity.namespace },
  spec: {
    type: entity.type,
    lifecycle: entity.lifecycle,
    owner: entity.ownerRef,
  },
});
