/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Entity,
  getCompoundEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  EntityFilter,
  TrendSubject,
} from 'backstage-plugin-well-architected-common';

/** What belongs to a group, user, system or domain. */
export interface Portfolio {
  kind: 'group' | 'user' | 'system' | 'domain';
  /** Of its entities, for sums and lists. */
  filter: Pick<EntityFilter, 'owner' | 'childGroups' | 'system' | 'domain'>;
  subject: TrendSubject;
}

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity)).toLocaleLowerCase('en-US');

/** What one or more owners have. */
export function portfolioOfOwners(
  owner: string[],
  options: { childGroups: boolean },
): Pick<Portfolio, 'filter' | 'subject'> {
  const { childGroups } = options;
  return {
    filter: { owner, childGroups },
    subject:
      owner.length === 1
        ? { type: 'owner', ref: owner[0], childGroups }
        : { type: 'org', owner, childGroups },
  };
}

/**
 * What belongs to an entity of the catalog; undefined for kinds that nothing
 * belongs to. Of a user: what the user owns, and the groups that the user is a
 * direct member of, each without its child groups.
 */
export function portfolioOf(
  entity: Entity,
  options: { childGroups: boolean },
): Portfolio | undefined {
  const ref = refOf(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  switch (kind) {
    case 'group':
      return { kind, ...portfolioOfOwners([ref], options) };
    case 'user': {
      const groups = (entity.relations ?? [])
        .filter(relation => relation.type === RELATION_MEMBER_OF)
        .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
      const owners = [...new Set([ref, ...groups.sort()])];
      return { kind, ...portfolioOfOwners(owners, { childGroups: false }) };
    }
    case 'system':
    case 'domain':
      return {
        kind,
        filter: { [kind]: [ref] },
        subject: { type: kind, ref },
      };
    default:
      return undefined;
  }
}
