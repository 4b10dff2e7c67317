/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Parameters of Systems Manager Parameter Store: names and types, no value.
 *
 * Calls: ssm:DescribeParameters (50 per page).
 * IAM: ssm:DescribeParameters.
 * Regional.
 * Cost of a run: one call per 50 parameters.
 */
import { paginateDescribeParameters, SSMClient } from '@aws-sdk/client-ssm';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'ssm-parameter',
  type: 'AWS::SSM::Parameter',
  noun: { one: 'parameter', many: 'parameters' },
  scope: 'regional',
  list: { 'ssm:DescribeParameters': 'ssm:DescribeParameters' },
  schema: z.object({
    kind: z.enum(['String', 'StringList', 'SecureString']),
    keyId: z.string().optional(),
    /** ISO 8601. */
    lastModifiedAt: z.string().optional(),
  }),
  sample: {
    id: '/orders/payments-api-key',
    arn: 'arn:aws:ssm:eu-west-1:111122223333:parameter/orders/payments-api-key',
    data: { kind: 'SecureString', keyId: 'alias/aws/ssm' },
  },
  async *collect(ctx) {
    const client = ctx.client(SSMClient);
    for await (const page of paginateDescribeParameters(
      { client },
      { MaxResults: 50 },
    )) {
      for (const parameter of page.Parameters ?? []) {
        const name = parameter.Name ?? '';
        const path = name.startsWith('/') ? name : `/${name}`;
        yield {
          id: name,
          arn:
            parameter.ARN ??
            `arn:aws:ssm:${ctx.region}:${ctx.accountId}:parameter${path}`,
          data: {
            kind: parameter.Type ?? ('String' as const),
            keyId: parameter.KeyId,
            lastModifiedAt: parameter.LastModifiedDate?.toISOString(),
          },
        };
      }
    }
  },
});
