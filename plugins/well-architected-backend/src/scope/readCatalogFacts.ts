/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Entity,
  parseEntityRef,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DeclaredScope,
  parseDeclaredScope,
} from 'backstage-plugin-well-architected-common';

/** What the scope stage reads of one catalog entity. */
export interface CatalogFacts {
  entityRef: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  dependsOn: string[];
  declared: DeclaredScope;
  annotations: Record<string, string>;
  links: { url: string; title?: string; type?: string }[];
}

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** The catalog has no longer ones, so nothing has this ref. */
const MAX_REF = 255;

/** Ref in lower case; undefined for what is no ref at all. */
function toRef(
  value: unknown,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    const ref = lower(
      stringifyEntityRef(
        parseEntityRef(value, { defaultKind, defaultNamespace }),
      ),
    );
    return ref.length <= MAX_REF ? ref : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : undefined;

function textsOf(record: object | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/**
 * Reads one catalog entity. Relations count first, as the catalog resolved
 * them; fields of the spec where there are none. Never throws.
 */
export function readCatalogFacts(entity: Entity): CatalogFacts {
  const { metadata, spec = {}, relations = [] } = entity;
  const namespace = lower(metadata.namespace ?? 'default');
  const related = (type: string, kind?: string) =>
    relations
      .filter(relation => relation.type === type)
      .map(relation => lower(relation.targetRef))
      .filter(ref => ref.length <= MAX_REF)
      .filter(ref => !kind || ref.startsWith(`${kind}:`));
  const kind = lower(entity.kind);
  const dependsOn = related(RELATION_DEPENDS_ON, 'resource');
  const declaredDependsOn = Array.isArray(spec.dependsOn)
    ? spec.dependsOn.flatMap(ref => toRef(ref, 'component', namespace) ?? [])
    : [];
  return {
    entityRef: lower(stringifyEntityRef(entity)),
    kind,
    namespace,
    name: metadata.name,
    title: text(metadata.title),
    type: text(spec.type),
    lifecycle: text(spec.lifecycle),
    ownerRef:
      related(RELATION_OWNED_BY)[0] ?? toRef(spec.owner, 'group', namespace),
    systemRef:
      related(RELATION_PART_OF, 'system')[0] ??
      toRef(spec.system, 'system', namespace),
    domainRef:
      related(RELATION_PART_OF, 'domain')[0] ??
      toRef(spec.domain, 'domain', namespace),
    dependsOn:
      dependsOn.length > 0
        ? dependsOn
        : declaredDependsOn.filter(ref => ref.startsWith('resource:')),
    declared: parseDeclaredScope(metadata.annotations),
    annotations: textsOf(metadata.annotations),
    links: (metadata.links ?? []).map(({ url, title, type }) => ({
      url,
      ...(title ? { title } : {}),
      ...(type ? { type } : {}),
    })),
  };
}
