/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { createWellArchitectedConditionalDecision } from '../../permissions';
import { loadPermittedEntities } from '../../permissions/loadPermittedEntities';
import { wellArchitectedRules } from '../../permissions/rules';

/** Decides like the policy of an installation. */
export type TestPolicy = (permission: Permission) => PolicyDecision;

/** Only resource permissions can be decided by conditions. */
export const conditional =
  (
    conditions: Parameters<typeof createWellArchitectedConditionalDecision>[1],
  ): TestPolicy =>
  permission =>
    'resourceType' in permission
      ? createWellArchitectedConditionalDecision(
          permission as never,
          conditions,
        )
      : { result: AuthorizeResult.DENY };

export const ruleset = {
  getRuleByName: (name: string) =>
    Object.values(wellArchitectedRules).find(rule => rule.name === name)!,
} as unknown as Parameters<typeof createConditionAuthorizer>[0];

/** Permissions as the framework decides them with this policy. */
export function testPermissions(options: {
  knex: Knex;
  policy: TestPolicy;
}): PermissionsService {
  const { knex, policy } = options;
  return {
    authorizeConditional: async requests =>
      requests.map(({ permission }) => policy(permission)),
    authorize: async requests =>
      Promise.all(
        requests.map(async request => {
          const decision = policy(request.permission);
          const refs = 'resourceRef' in request ? [request.resourceRef!] : [];
          const [entity] = await loadPermittedEntities({
            knex,
            entityRefs: refs,
          });
          const allowed = createConditionAuthorizer(ruleset)(decision, entity);
          return {
            result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          };
        }),
      ),
  };
}
