/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import { ANNOTATIONS } from 'backstage-plugin-well-architected-common';

/** AWS documentation's placeholder, so that nobody's account is named. */
const EXAMPLE_ACCOUNT = '111122223333';

/**
 * The head of the entity's own file with the annotations that link it to an
 * account, to be pasted and adapted.
 */
export function annotationYaml(entity: Entity): string {
  const { kind, apiVersion, metadata } = entity;
  const namespace =
    metadata.namespace && metadata.namespace !== 'default'
      ? [`  namespace: ${metadata.namespace}`]
      : [];
  return [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    'metadata:',
    `  name: ${metadata.name}`,
    ...namespace,
    '  annotations:',
    `    ${ANNOTATIONS.accountId}: '${EXAMPLE_ACCOUNT}=production'`,
    `    ${ANNOTATIONS.region}: eu-west-1`,
    `    ${ANNOTATIONS.tags}: component=${metadata.name}`,
  ].join('\n');
}
