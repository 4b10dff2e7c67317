/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createPermissionRule } from '@backstage/plugin-permission-node';
import { PILLAR_IDS, PillarId } from 'backstage-plugin-well-architected-common';
import { z } from 'zod';
import { wellArchitectedEntityResourceRef } from './resourceRef';

const lower = (values: string[]) =>
  values.map(value => value.toLocaleLowerCase('en-US'));

/** The caller, or a group of the caller, owns the entity. @public */
export const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow entities that are owned by one of the claims',
  resourceRef: wellArchitectedEntityResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs of which one must own the entity'),
  }),
  apply: ({ ownerRef }, { claims }) =>
    ownerRef !== undefined && lower(claims).includes(ownerRef),
  toQuery: ({ claims }) => ({ property: 'owner', values: lower(claims) }),
});

/** The entity is of one of these kinds. @public */
export const hasEntityKind = createPermissionRule({
  name: 'HAS_ENTITY_KIND',
  description: 'Allow entities of one of the kinds',
  resourceRef: wellArchitectedEntityResourceRef,
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('Kinds of catalog entities'),
  }),
  apply: ({ kind }, { kinds }) => lower(kinds).includes(kind),
  toQuery: ({ kinds }) => ({ property: 'kind', values: lower(kinds) }),
});

/** One of these AWS accounts is in the scope of the entity. @public */
export const inAwsAccount = createPermissionRule({
  name: 'IN_AWS_ACCOUNT',
  description: 'Allow entities with one of the AWS accounts in their scope',
  resourceRef: wellArchitectedEntityResourceRef,
  paramsSchema: z.object({
    accounts: z.array(z.string()).describe('AWS account ids, twelve digits'),
  }),
  apply: (entity, { accounts }) =>
    entity.accounts.some(id => accounts.includes(id)),
  toQuery: ({ accounts }) => ({ property: 'account', values: accounts }),
});

/**
 * What is done or read is about one of these pillars. An entity as a whole is
 * all six of them: reading it, refreshing it, its scope form and completing its
 * review are allowed to whom each single pillar is allowed. An answer, a
 * waiver, its approval, a settled action and an acknowledgement are about the
 * pillar of their check.
 *
 * @public
 */
export const inPillar = createPermissionRule({
  name: 'IN_PILLAR',
  description: 'Allow what concerns one of the pillars',
  resourceRef: wellArchitectedEntityResourceRef,
  paramsSchema: z.object({
    pillars: z
      .array(z.enum(PILLAR_IDS as [PillarId, ...PillarId[]]))
      .describe('Ids of pillars'),
  }),
  apply: ({ pillar }, { pillars }) =>
    pillar === undefined
      ? PILLAR_IDS.every(each => pillars.includes(each))
      : pillars.includes(pillar),
  toQuery: ({ pillars }) => ({ property: 'pillar', values: pillars }),
});

/** @public */
export const wellArchitectedRules = {
  isEntityOwner,
  hasEntityKind,
  inAwsAccount,
  inPillar,
};
