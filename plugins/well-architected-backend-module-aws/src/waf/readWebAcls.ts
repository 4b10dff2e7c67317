/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FirewallManagerRuleGroup,
  GetWebACLCommand,
  ListWebACLsCommand,
  Rule,
  Scope,
  WAFV2Client,
  WebACLSummary,
} from '@aws-sdk/client-wafv2';
import {
  CollectContext,
  CollectedResource,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const ruleSchema = z.object({
  name: z.string(),
  /** `group` is a rule group of others, managed by AWS, a vendor or oneself. */
  kind: z.enum(['rate', 'group', 'own']),
  /** It only counts what it matches and lets it pass. */
  countsOnly: z.boolean(),
  /** Requests per source, of a rate rule. */
  limit: z.number().optional(),
  /** Seconds that the limit is about. */
  windowSeconds: z.number().optional(),
});

/** What both kinds of web ACL keep. */
export const webAclSchema = z.object({
  /** `allow` or `block`: what happens when no rule matches. */
  defaultAction: z.string(),
  rules: z.array(ruleSchema),
});

/** Facts of a web ACL. */
export type WebAclData = z.infer<typeof webAclSchema>;

/** A healthy web ACL, for the samples. */
export const WEB_ACL_SAMPLE: WebAclData = {
  defaultAction: 'allow',
  rules: [
    { name: 'AWSManagedRulesCommonRuleSet', kind: 'group', countsOnly: false },
    {
      name: 'rate',
      kind: 'rate',
      countsOnly: false,
      limit: 2_000,
      windowSeconds: 300,
    },
  ],
};

function toRule(rule: Rule): z.infer<typeof ruleSchema> {
  const { RateBasedStatement: rate, ...other } = rule.Statement ?? {};
  const isGroup =
    other.ManagedRuleGroupStatement !== undefined ||
    other.RuleGroupReferenceStatement !== undefined;
  return {
    name: rule.Name ?? '',
    kind: rate ? 'rate' : (isGroup && 'group') || 'own',
    countsOnly:
      rule.Action?.Count !== undefined ||
      rule.OverrideAction?.Count !== undefined,
    limit: rate?.Limit,
    windowSeconds: rate && (rate.EvaluationWindowSec ?? 300),
  };
}

/** Rule groups that Firewall Manager puts around the rules of the owner. */
const toForcedRule = (group: FirewallManagerRuleGroup) => ({
  name: group.Name ?? '',
  kind: 'group' as const,
  countsOnly: group.OverrideAction?.Count !== undefined,
});

async function* listWebAcls(client: WAFV2Client, scope: Scope) {
  let NextMarker: string | undefined;
  do {
    const page = await client.send(
      new ListWebACLsCommand({ Scope: scope, Limit: 100, NextMarker }),
    );
    const found: WebACLSummary[] = page.WebACLs ?? [];
    yield* found;
    // WAF gives a marker with every full page, even when nothing follows.
    NextMarker = found.length > 0 ? page.NextMarker : undefined;
  } while (NextMarker);
}

/** All web ACLs of one scope with their rules. */
export function readWebAcls(options: {
  client: WAFV2Client;
  scope: Scope;
  each: CollectContext['each'];
}): AsyncGenerator<CollectedResource<WebAclData> & { arn: string }> {
  const { client, scope, each } = options;
  return each(listWebAcls(client, scope), async ({ Id, Name, ARN = '' }) => {
    const { WebACL } = await client.send(
      new GetWebACLCommand({ Id, Name, Scope: scope }),
    );
    return {
      id: Id ?? ARN,
      name: Name,
      arn: ARN,
      data: {
        defaultAction: WebACL?.DefaultAction?.Block ? 'block' : 'allow',
        rules: [
          ...(WebACL?.PreProcessFirewallManagerRuleGroups ?? []).map(
            toForcedRule,
          ),
          ...(WebACL?.Rules ?? []).map(toRule),
          ...(WebACL?.PostProcessFirewallManagerRuleGroups ?? []).map(
            toForcedRule,
          ),
        ],
      },
    };
  });
}
