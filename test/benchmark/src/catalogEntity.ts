/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import { scopedEntity } from './organisation';

/** An entity of the benchmark's organisation as the catalog has it. */
export const toCatalogEntity = (index: number): Entity => {
  const { name, namespace, ownerRef } = scopedEntity(index);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace },
    spec: { type: 'service', lifecycle: 'production', owner: ownerRef },
  };
};
