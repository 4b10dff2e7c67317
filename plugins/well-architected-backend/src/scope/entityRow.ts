/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityRow } from '../database/tables';
import { fitOptional } from '../database/fit';
import { hashOf } from '../database/hashOf';
import { bucketOf } from './bucketOf';
import { ScopedEntity } from './types';

/** The row of an entity, hash included. */
export function toEntityRow(entity: ScopedEntity, seenAt: string): EntityRow {
  const { problems, ...judged } = entity;
  return {
    entity_ref: entity.entityRef,
    bucket: bucketOf(entity.entityRef),
    kind: entity.kind,
    namespace: entity.namespace,
    name: entity.name,
    title: entity.title ?? null,
    type: fitOptional(entity.type, 255),
    lifecycle: fitOptional(entity.lifecycle, 255),
    owner_ref: entity.ownerRef ?? null,
    owner_exists: entity.ownerExists,
    system_ref: entity.systemRef ?? null,
    domain_ref: entity.domainRef ?? null,
    has_scope:
      entity.scope.accounts.length + (entity.scope.refused?.length ?? 0) > 0,
    scope: JSON.stringify(entity.scope),
    context: JSON.stringify(entity.context),
    problems: JSON.stringify(problems),
    annotations: JSON.stringify(entity.annotations),
    links: JSON.stringify(entity.links),
    scope_hash: hashOf({ ...judged, problems }),
    seen_at: seenAt,
  };
}

const optional = <K extends string>(key: K, value: string | null) =>
  value === null ? {} : ({ [key]: value } as { [P in K]?: string });

/** The entity of a row: the reverse of `toEntityRow`. */
export function fromEntityRow(row: EntityRow): ScopedEntity {
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    ...optional('title', row.title),
    ...optional('type', row.type),
    ...optional('lifecycle', row.lifecycle),
    ...optional('ownerRef', row.owner_ref),
    ...optional('systemRef', row.system_ref),
    ...optional('domainRef', row.domain_ref),
    ownerExists: Boolean(row.owner_exists),
    scope: JSON.parse(row.scope),
    context: JSON.parse(row.context),
    problems: JSON.parse(row.problems),
    annotations: JSON.parse(row.annotations),
    links: JSON.parse(row.links),
  };
}
