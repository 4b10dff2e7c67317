/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What the internet reaches is tried out by machines all day. A web ACL turns the
 * common attacks and floods away before they reach the code.
 *
 * How we look: the web ACL of each enabled distribution, internet-facing application
 * load balancer and stage of a REST API that is not private, and whether it has a
 * rule at all. Network load balancers and HTTP APIs take no web ACL.
 * What we cannot see: whether the rules fit; web ACLs of WAF Classic; a distribution
 * in front of the load balancer or stage.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import apiStage from '../../collectors/apigateway-stage';
import httpStage from '../../collectors/apigatewayv2-stage';
import distribution from '../../collectors/cloudfront-distribution';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import webAcl from '../../collectors/wafv2-web-acl';
import globalWebAcl from '../../collectors/wafv2-web-acl-global';
import { evidenceTexts } from '../../text/evidence';
import { outOf, some, verb } from '../../text/figures';

type WebAcl =
  | ReturnType<typeof webAcl.sample>
  | ReturnType<typeof globalWebAcl.sample>;
type Stage = ReturnType<typeof apiStage.sample>;
type Balancer = ReturnType<typeof loadBalancer.sample>;

const byArn = (acl: WebAcl) => acl.arn;
const byBalancer = (acl: ReturnType<typeof webAcl.sample>) =>
  known(acl.data.loadBalancers);
const byId = (api: ReturnType<typeof restApi.sample>) => api.id;

function judgeAcl(options: {
  label: string;
  /** What the resource itself names; undefined when nothing is attached. */
  attached: string | undefined;
  acl: WebAcl | undefined;
}): Verdict {
  const { label, attached, acl } = options;
  if (!attached) {
    return fail(`${label} has no web ACL`, { problem: 'no web ACL' });
  }
  if (!acl) {
    return unknown(
      'NOT_COLLECTED',
      `${label} has web ACL ${attached}, whose rules are not read`,
    );
  }
  const { rules } = acl.data;
  if (rules.length === 0) {
    return fail(`${label} has web ACL ${acl.name}, which is empty`, {
      webAcl: acl.name,
      problem: `web ACL ${acl.name} is empty`,
    });
  }
  const note = rules.every(rule => rule.countsOnly)
    ? '; note: all of them only count'
    : '';
  return pass(
    `${label} has web ACL ${acl.name} with ${some(
      rules.map(rule => rule.name),
    )}${note}`,
    { webAcl: acl.name, rules: rules.map(rule => rule.name) },
  );
}

function judgeBalancer(
  { arn = '', name, data, region }: Balancer,
  ctx: AssessContext,
) {
  const label = `Load balancer ${name}`;
  if (data.scheme !== 'internet-facing') {
    return notApplicable(`${label} is ${data.scheme}`);
  }
  if (data.kind !== 'application') {
    return notApplicable(
      `${label} is a ${data.kind} one, which takes no web ACL`,
    );
  }
  const acl = ctx.index(webAcl, byBalancer, { region }).get(arn)?.[0];
  return judgeAcl({ label, attached: acl?.arn, acl });
}

function judgeStage({ name, data, region }: Stage, ctx: AssessContext) {
  const label = `REST API stage ${name}`;
  const [api] = ctx.index(restApi, byId, { region }).get(data.apiId) ?? [];
  if (api?.data.endpointTypes.every(type => type === 'PRIVATE')) {
    return notApplicable(`${label} belongs to a private API`);
  }
  const attached = data.webAclArn;
  const acls = ctx.index(webAcl, byArn, { region });
  return judgeAcl({ label, attached, acl: acls.get(attached ?? '')?.[0] });
}

const GLOBAL_ARN = globalWebAcl.sample().arn;
const healthyStage = apiStage.sample({
  data: { webAclArn: webAcl.sample().arn },
});

export default defineCheck({
  id: 'sec-waf-on-public-endpoints',
  pillar: 'security',
  title: 'Public endpoints have a web ACL',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC05-BP03', 'SEC05-BP04'],
  seedRefs: ['KA-SEC-6'],
  impact: 'Common web attacks and floods reach the code.',
  issue: f =>
    `${outOf(f.failed, f.total, 'public endpoint')} ${verb(
      f.failed,
      'has',
      'have',
    )} no web ACL that does anything: ${f.names}`,
  recommendation: f =>
    `Attach AWS WAF with the core rule set and a rate-based rule to ${
      f.names
    } (${some(evidenceTexts(f, 'problem'))}).`,
  steps: f => [
    `Create the ACL in count mode for ${f.names}`,
    'Watch a week',
    'Switch to block',
  ],
  successCriteria: () => ['ACL attached in block mode'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'per ACL, rule and request' },
    { pillar: 'performance-efficiency', text: 'small latency' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_inspection.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/waf-chapter.html',
  ],
  equivalents: {
    prowler: [
      'cloudfront_distributions_using_waf',
      'elbv2_waf_acl_attached',
      'apigateway_restapi_waf_acl_attached',
    ],
    serviceScreener: [
      'cloudfront.WAFAssociation',
      'ec2.ELBEnableWAF',
      'apigateway.WAFWACL',
      'wafv2.wafv2AlbWithoutWebAcl',
    ],
    configRules: [
      'ALB_WAF_ENABLED',
      'API_GW_ASSOCIATED_WITH_WAF',
      'CLOUDFRONT_ASSOCIATED_WITH_WAF',
    ],
    securityHub: ['APIGateway.4', 'CloudFront.6', 'ELB.16'],
    trustedAdvisor: ['Hs4Ma3G125', 'Hs4Ma3G201'],
  },
  on: [
    distribution.with(),
    loadBalancer.with(),
    apiStage.with(),
    httpStage.with(),
  ],
  uses: [webAcl.with('loadBalancers'), globalWebAcl.with(), restApi.with()],
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::CloudFront::Distribution': {
        const label = `Distribution ${subject.name}`;
        const { enabled, webAclId: attached } = subject.data;
        return enabled
          ? judgeAcl({
              label,
              attached,
              acl: ctx.index(globalWebAcl, byArn).get(attached ?? '')?.[0],
            })
          : notApplicable(`${label} is not enabled`);
      }
      case 'AWS::ElasticLoadBalancingV2::LoadBalancer':
        return judgeBalancer(subject, ctx);
      case 'AWS::ApiGateway::Stage':
        return judgeStage(subject, ctx);
      default:
        return notApplicable(
          `Stage ${subject.name} belongs to an ${subject.data.protocol} API, which takes no web ACL; note: put CloudFront in front`,
        );
    }
  },
  examples: [
    {
      name: 'a web ACL on every kind of endpoint',
      resources: [
        distribution.sample(),
        loadBalancer.sample(),
        healthyStage,
        restApi.sample(),
        webAcl.sample(),
        globalWebAcl.sample(),
      ],
      expect: {
        state: 'pass',
        says: ['AWSManagedRulesCommonRuleSet', 'Load balancer orders'],
      },
    },
    {
      name: 'none on any',
      resources: [
        distribution.sample({ data: { webAclId: undefined } }),
        loadBalancer.sample(),
        apiStage.sample(),
        restApi.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['3 of 3', 'REST API stage orders/prod has no web ACL'],
      },
    },
    {
      name: 'an empty web ACL',
      resources: [
        distribution.sample(),
        globalWebAcl.sample({ data: { rules: [] } }),
      ],
      expect: { state: 'fail', says: ['web ACL orders, which is empty'] },
    },
    {
      name: 'rules that only count',
      resources: [
        distribution.sample(),
        globalWebAcl.sample({
          data: {
            rules: [{ name: 'core', kind: 'group', countsOnly: true }],
          },
        }),
      ],
      expect: { state: 'pass', says: ['only count'] },
    },
    {
      name: 'nothing public that takes a web ACL',
      resources: [
        loadBalancer.sample({ data: { scheme: 'internal' } }),
        loadBalancer.sample({ id: 'nlb', data: { kind: 'network' } }),
        apiStage.sample(),
        restApi.sample({ data: { endpointTypes: ['PRIVATE'] } }),
        httpStage.sample(),
        distribution.sample({ data: { enabled: false } }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['takes no web ACL', 'private API'],
      },
    },
    {
      name: 'a web ACL of WAF Classic',
      resources: [distribution.sample({ data: { webAclId: '0f00d001-1111' } })],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED' },
    },
    {
      name: 'web ACLs may not be listed',
      resources: [
        distribution.sample({ data: { webAclId: GLOBAL_ARN } }),
        loadBalancer.sample(),
      ],
      problems: [
        {
          collector: webAcl,
          status: 'denied',
          missingAction: 'wafv2:ListWebACLs',
        },
      ],
      expect: { state: 'unknown', missingAction: 'wafv2:ListWebACLs' },
    },
    {
      name: 'what a web ACL protects may not be read',
      resources: [
        loadBalancer.sample(),
        webAcl.sample({
          data: {
            loadBalancers: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'wafv2:ListResourcesForWebACL',
                message: 'ListResourcesForWebACL was denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'wafv2:ListResourcesForWebACL',
      },
    },
  ],
});
