/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  GroupDetail,
  IAMClient,
  ManagedPolicyDetail,
  paginateGetAccountAuthorizationDetails,
  RoleDetail,
  UserDetail,
} from '@aws-sdk/client-iam';
import { oncePerClient } from '../support/oncePerClient';

/** Who may do what in an account, without the policies of AWS itself. */
export interface AuthorizationDetails {
  users: UserDetail[];
  groups: GroupDetail[];
  roles: RoleDetail[];
  /** Customer managed policies. */
  policies: ManagedPolicyDetail[];
}

/**
 * All users, groups, roles and customer managed policies of an account with
 * their documents, read once for all collectors that need a part of them.
 */
export const readAuthorizationDetails = oncePerClient(
  async (client: IAMClient): Promise<AuthorizationDetails> => {
    const details: AuthorizationDetails = {
      users: [],
      groups: [],
      roles: [],
      policies: [],
    };
    for await (const page of paginateGetAccountAuthorizationDetails(
      { client },
      { Filter: ['User', 'Role', 'Group', 'LocalManagedPolicy'] },
    )) {
      details.users.push(...(page.UserDetailList ?? []));
      details.groups.push(...(page.GroupDetailList ?? []));
      details.roles.push(...(page.RoleDetailList ?? []));
      details.policies.push(...(page.Policies ?? []));
    }
    return details;
  },
);
