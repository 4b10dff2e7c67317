/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Remediations that AWS Config starts for rules that are broken.
 *
 * Calls: config:DescribeConfigRules (25 per page) and, for 25 rules at a time,
 * config:DescribeRemediationConfigurations.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: two calls per 25 rules, one where there is no rule. Parameters
 * are not kept: they may hold literals.
 */
import {
  ConfigServiceClient,
  DescribeRemediationConfigurationsCommand,
  paginateDescribeConfigRules,
} from '@aws-sdk/client-config-service';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

/** Most rules that one call takes. */
const RULES_AT_ONCE = 25;

async function ruleNames(client: ConfigServiceClient) {
  const names: string[] = [];
  for await (const page of paginateDescribeConfigRules({ client }, {})) {
    names.push(
      ...(page.ConfigRules ?? []).flatMap(rule => rule.ConfigRuleName ?? []),
    );
  }
  return names;
}

export default defineCollector({
  id: 'config-remediation-configuration',
  type: 'AWS::Config::RemediationConfiguration',
  noun: { one: 'Config remediation', many: 'Config remediations' },
  scope: 'regional',
  list: {
    'config:DescribeConfigRules': 'config:DescribeConfigRules',
    'config:DescribeRemediationConfigurations':
      'config:DescribeRemediationConfigurations',
  },
  schema: z.object({
    /** It starts without a person. */
    automatic: z.boolean(),
    /** Name of the Systems Manager document that it runs. */
    document: z.string(),
    resourceType: z.string().optional(),
  }),
  sample: {
    id: 's3-bucket-public-read-prohibited',
    arn: 'arn:aws:config:eu-west-1:111122223333:remediation-configuration/s3-bucket-public-read-prohibited/a1b2c3',
    data: {
      automatic: true,
      document: 'AWS-DisableS3BucketPublicReadWrite',
      resourceType: 'AWS::S3::Bucket',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ConfigServiceClient);
    const names = await ruleNames(client);
    for (let from = 0; from < names.length; from += RULES_AT_ONCE) {
      const answer = await client.send(
        new DescribeRemediationConfigurationsCommand({
          ConfigRuleNames: names.slice(from, from + RULES_AT_ONCE),
        }),
      );
      for (const remediation of answer.RemediationConfigurations ?? []) {
        yield {
          id: remediation.ConfigRuleName ?? '',
          arn: remediation.Arn,
          data: {
            automatic: remediation.Automatic === true,
            document: remediation.TargetId ?? '',
            resourceType: remediation.ResourceType || undefined,
          },
        };
      }
    }
  },
});
