/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { AwsCredentialIdentityProvider } from '@smithy/types';

/**
 * Credentials of a role, taken with the credentials of the SDK's default chain.
 * Clients cache them until they expire.
 */
export function assumeRole(options: {
  roleArn: string;
  externalId?: string;
  region: string;
  endpointUrl?: string;
}): AwsCredentialIdentityProvider {
  const { roleArn, externalId, region, endpointUrl } = options;
  return async () => {
    const sts = new STSClient({
      region,
      ...(endpointUrl ? { endpoint: endpointUrl } : {}),
    });
    try {
      const { Credentials: found } = await sts.send(
        new AssumeRoleCommand({
          RoleArn: roleArn,
          RoleSessionName: 'backstage-well-architected',
          ...(externalId ? { ExternalId: externalId } : {}),
        }),
      );
      if (!found?.AccessKeyId || !found.SecretAccessKey) {
        throw new Error(`STS gave no credentials for ${roleArn}`);
      }
      return {
        accessKeyId: found.AccessKeyId,
        secretAccessKey: found.SecretAccessKey,
        sessionToken: found.SessionToken,
        expiration: found.Expiration,
      };
    } finally {
      sts.destroy();
    }
  };
}
