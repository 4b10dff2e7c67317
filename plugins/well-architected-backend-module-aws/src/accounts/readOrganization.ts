/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  Organization,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { oncePerClient } from '../support/oncePerClient';

/**
 * The organization of an account, undefined where it belongs to none; read once
 * for all collectors that tell something about it.
 */
export const readOrganization = oncePerClient(
  async (client: OrganizationsClient): Promise<Organization | undefined> => {
    try {
      const answer = await client.send(new DescribeOrganizationCommand());
      return answer.Organization;
    } catch (error) {
      if (error instanceof AWSOrganizationsNotInUseException) {
        return undefined;
      }
      throw error;
    }
  },
);

/** What an account is in its organization. */
export function roleInOrganization(
  organization: Organization | undefined,
  accountId: string,
): 'none' | 'management' | 'member' {
  if (!organization) {
    return 'none';
  }
  return organization.MasterAccountId === accountId ? 'management' : 'member';
}
