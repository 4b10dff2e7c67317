/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../../../permissions';
import { TestPolicy } from '../testPolicy';

/** Last part of the name of a permission on entities. */
export type Grant =
  | 'read'
  | 'refresh'
  | 'answer'
  | 'waive'
  | 'approve'
  | 'complete';

/** Somebody who asks. */
export interface Role {
  /** Heading in docs/permissions.md. */
  title: string;
  caller: 'nobody' | 'user' | 'service';
  /** On which entities each permission is given; absent for none. */
  grants: Partial<Record<Grant, 'own' | 'all'>>;
  administers?: boolean;
  managesCampaigns?: boolean;
}

/** Owns `orders` and `unlinked`, and not `billing`. */
export const OWN_GROUP = 'group:default/team-orders';

const ALL: Role['grants'] = {
  read: 'all',
  refresh: 'all',
  answer: 'all',
  waive: 'all',
  approve: 'all',
  complete: 'all',
};

const ofOwn = (title: string, ...grants: Grant[]): Role => ({
  title,
  caller: 'user',
  grants: Object.fromEntries(grants.map(grant => [grant, 'own'])),
});

/** From nobody to everything. */
export const ROLES: Role[] = [
  { title: 'nobody', caller: 'nobody', grants: {} },
  { title: 'no permission', caller: 'user', grants: {} },
  ofOwn('reads own', 'read'),
  { title: 'reads all', caller: 'user', grants: { read: 'all' } },
  ofOwn('answers own', 'read', 'answer'),
  ofOwn('waives own', 'read', 'waive'),
  ofOwn('approves own', 'read', 'approve'),
  ofOwn('completes own', 'read', 'complete'),
  ofOwn('refreshes own', 'read', 'refresh'),
  {
    ...ofOwn('manages campaigns', 'read'),
    managesCampaigns: true,
  },
  { title: 'administers', caller: 'user', grants: {}, administers: true },
  {
    title: 'everything',
    caller: 'user',
    grants: ALL,
    administers: true,
    managesCampaigns: true,
  },
  {
    title: 'service',
    caller: 'service',
    grants: ALL,
    administers: true,
    managesCampaigns: true,
  },
];

/** The policy that makes a caller this role. */
export const policyOf =
  (role: Role): TestPolicy =>
  permission => {
    const name = permission.name.replace('well-architected.', '');
    if (name === 'administer' || name === 'campaign.manage') {
      const allowed =
        name === 'administer' ? role.administers : role.managesCampaigns;
      return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
    }
    const grant = role.grants[name as Grant];
    if (grant === 'own') {
      return createWellArchitectedConditionalDecision(
        permission as never,
        wellArchitectedConditions.isEntityOwner({ claims: [OWN_GROUP] }),
      );
    }
    return {
      result: grant === 'all' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  };

/** Header with the credentials of this role. */
export const headerOf = ({ caller }: Role): string =>
  ({
    nobody: mockCredentials.none.header(),
    user: mockCredentials.user.header('user:default/olga'),
    service: mockCredentials.service.header(),
  }[caller]);
