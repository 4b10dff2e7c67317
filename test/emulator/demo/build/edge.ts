/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { CreateWebACLCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { Session, tagList, Tags } from './session';

/** A public zone with aliases. */
export async function hostedZone(
  session: Session,
  options: {
    domain: string;
    tags: Tags;
    records: { name: string; target: string; healthChecked: boolean }[];
  },
) {
  const route53 = new Route53Client(session.settings);
  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({
      Name: options.domain,
      CallerReference: options.domain,
    }),
  );
  const HostedZoneId = HostedZone?.Id;
  const id = HostedZoneId?.split('/').pop();
  session.tagged.set(`arn:aws:route53:::hostedzone/${id}`, options.tags);
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId,
      ChangeBatch: {
        Changes: options.records.map(({ name, target, healthChecked }) => ({
          Action: 'CREATE',
          ResourceRecordSet: {
            Name: `${name}.${options.domain}`,
            Type: 'A',
            AliasTarget: {
              HostedZoneId: 'Z32O12XQLNTSW2',
              DNSName: target,
              EvaluateTargetHealth: healthChecked,
            },
          },
        })),
      },
    }),
  );
}

/**
 * A web ACL of managed rules, in front of a load balancer where one is named.
 *
 * @returns its ARN
 */
export async function webAcl(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    loadBalancer?: string;
    global?: boolean;
  },
) {
  const waf = new WAFV2Client(
    options.global
      ? { ...session.settings, region: 'us-east-1' }
      : session.settings,
  );
  const visibility = (MetricName: string) => ({
    MetricName,
    SampledRequestsEnabled: true,
    CloudWatchMetricsEnabled: true,
  });
  const { Summary } = await waf.send(
    new CreateWebACLCommand({
      Name: options.name,
      Scope: options.global ? 'CLOUDFRONT' : 'REGIONAL',
      DefaultAction: { Allow: {} },
      VisibilityConfig: visibility(options.name),
      Rules: [
        {
          Name: 'common',
          Priority: 0,
          Statement: {
            ManagedRuleGroupStatement: {
              VendorName: 'AWS',
              Name: 'AWSManagedRulesCommonRuleSet',
            },
          },
          OverrideAction: { None: {} },
          VisibilityConfig: visibility('common'),
        },
      ],
      Tags: tagList(options.tags),
    }),
  );
  const arn = Summary?.ARN ?? '';
  session.tagged.set(arn, options.tags);
  if (!options.loadBalancer) {
    return arn;
  }
  const { LoadBalancers = [] } = await new ElasticLoadBalancingV2Client(
    session.settings,
  ).send(new DescribeLoadBalancersCommand({ Names: [options.loadBalancer] }));
  session.services.webAcls.set(
    options.name,
    LoadBalancers.map(({ LoadBalancerArn = '' }) => LoadBalancerArn),
  );
  return arn;
}
