/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Operation, Subject } from './operations';
import { Role } from './roles';

const has = (grant: 'own' | 'all' | undefined, subject: Subject) =>
  grant === 'all' || (grant === 'own' && subject === 'own');

/** Status of a refusal; undefined where the caller is let through. */
function refusal(
  { needs, people, reads }: Operation,
  { caller, grants, administers, managesCampaigns }: Role,
  subject: Subject,
): number | undefined {
  if (needs === 'nothing') {
    return undefined;
  }
  if (caller === 'nobody') {
    return 401;
  }
  if (people && caller === 'service') {
    return 403;
  }
  switch (needs) {
    case 'credentials':
      return undefined;
    case 'administer':
      return administers ? undefined : 403;
    case 'manage':
      return managesCampaigns ? undefined : 403;
    case 'list':
      return grants.read ? undefined : 403;
    case 'account':
    case 'account-refresh':
      if (administers) {
        return undefined;
      }
      if (!grants.read) {
        return 403;
      }
      if (!has(grants.read, subject)) {
        return 404;
      }
      return needs === 'account' || has(grants.refresh, subject)
        ? undefined
        : 403;
    default:
      return has(grants[needs], reads ? 'own' : subject) &&
        (!reads || has(grants.read, subject))
        ? undefined
        : 403;
  }
}

/** What the permissions and docs/permissions.md say. Pure. */
export function expectedStatus(
  operation: Operation,
  role: Role,
  subject: Subject,
): number {
  return refusal(operation, role, subject) ?? operation.status ?? 200;
}
