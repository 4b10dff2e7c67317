/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Somebody walks the way of the users, again and again, and notices first when
 * it ends.
 *
 * Why: internal metrics can be green while users cannot log in.
 * How we look: public endpoints in scope (CloudFront distributions,
 * internet-facing load balancers, public APIs, function URLs without
 * authorization), and a running canary of CloudWatch Synthetics or an app
 * monitor of CloudWatch RUM that is in the same scope, by tags, or bears the
 * name of the entity; or somebody attests an external monitor.
 * What we cannot see: which page a canary visits, and monitors of other
 * products that nobody attests.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  Resource,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import httpApi from '../../collectors/apigatewayv2-api';
import distribution from '../../collectors/cloudfront-distribution';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import lambdaFunction from '../../collectors/lambda-function';
import appMonitor from '../../collectors/rum-app-monitor';
import canary from '../../collectors/synthetics-canary';
import { accountLabel } from '../../accounts/accountLabel';
import { count, some } from '../../text/figures';

const subjects = [
  canary.with(),
  appMonitor.with(),
  distribution.with(),
  loadBalancer.with(),
  restApi.with(),
  httpApi.with(),
  lambdaFunction.with('urls'),
] as const;
type Subject = ResourceOf<(typeof subjects)[number]>;

/** Names kept as evidence. */
const NAMES_KEPT = 200;

/** What a monitor is called in a sentence, when it watches now. */
function watching(subject: Subject): string | undefined {
  switch (subject.type) {
    case 'AWS::Synthetics::Canary':
      return subject.data.state === 'RUNNING'
        ? `canary ${subject.name}`
        : undefined;
    case 'AWS::RUM::AppMonitor':
      return subject.data.state === 'DELETING'
        ? undefined
        : `RUM app monitor ${subject.name}`;
    default:
      return undefined;
  }
}

/** What a public endpoint is called in a sentence; undefined when private. */
function endpointOf(subject: Subject): string | undefined {
  switch (subject.type) {
    case 'AWS::CloudFront::Distribution':
      return subject.data.enabled
        ? `CloudFront distribution ${subject.name}`
        : undefined;
    case 'AWS::ElasticLoadBalancingV2::LoadBalancer':
      return subject.data.scheme === 'internet-facing'
        ? `load balancer ${subject.name}`
        : undefined;
    case 'AWS::ApiGateway::RestApi':
      return subject.data.endpointTypes.includes('PRIVATE')
        ? undefined
        : `API ${subject.name}`;
    case 'AWS::ApiGatewayV2::Api':
      return `API ${subject.name}`;
    case 'AWS::Lambda::Function':
      return known(subject.data.urlAuthTypes).includes('NONE')
        ? `URL of function ${subject.name}`
        : undefined;
    default:
      return undefined;
  }
}

const words = (name: string) =>
  `-${name
    .toLocaleLowerCase('en-US')
    .split(/[^a-z0-9]+/)
    .join('-')}-`;
const bearsName = (monitor: string, entity: string) =>
  words(monitor).includes(words(entity));

const namesIn = (value: unknown) =>
  Array.isArray(value) ? value.map(String) : [];

const publicApi = (name = 'orders'): Resource<string, unknown> =>
  restApi.sample({ name });

export default defineCheck({
  id: 'ops-user-experience-monitored',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'User journeys are monitored',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['OPS04-BP03', 'REL06-BP07'],
  seedRefs: ['KA-OPS-4'],
  attestation: {
    question:
      'Does a synthetic monitor outside of AWS walk the main user journey of this workload?',
    yesMeans:
      'It runs all the time and alarms the team; it is linked or named.',
    noMeans: 'No other product watches the users.',
    expiresDays: 365,
  },
  impact: 'Internal metrics can be green while users cannot log in.',
  issue: f => `Nothing walks the way of the users through ${f.names}`,
  recommendation: f =>
    `Add an Amazon CloudWatch Synthetics canary for the main user journey through ${f.names} and RUM for browsers.`,
  steps: f => [
    `Script the main journey through ${f.names}`,
    'Run it every 5 minutes from one Region',
    'Alarm on two failures in a row',
  ],
  successCriteria: () => ['Canary success above 99.9 %'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'canary runs are billed per run' },
    {
      pillar: 'sustainability',
      text: 'do not run every minute without need',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_customer_telemetry.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries.html',
  ],
  equivalents: {
    serviceScreener: ['cloudwatch.missingApplicationSignals'],
  },
  on: subjects,
  evaluate(subject) {
    const monitor = watching(subject);
    if (monitor) {
      return pass(`Users are watched over by ${monitor}`);
    }
    const endpoint = endpointOf(subject);
    return endpoint
      ? fail(`Users come in by ${endpoint}, and nobody watches it for them`, {
          endpoint,
        })
      : notApplicable(`${subject.name} is no public endpoint`);
  },
  evaluateAccount(account, ctx) {
    const names = [...ctx.all(canary), ...ctx.all(appMonitor)]
      .filter(monitor => watching(monitor))
      .map(monitor => monitor.name);
    return notApplicable(
      `Account ${accountLabel(account)} has ${count(
        names.length,
        'monitor',
      )} of user journeys`,
      { monitors: names.slice(0, NAMES_KEPT) },
    );
  },
  conclude(context) {
    const { observations, entity } = context;
    const of = (status: string) =>
      observations.filter(o => o.status === status);
    const endpoints = of('fail').map(o => String(o.evidence.endpoint));
    const tagged = of('pass').map(o => o.message);
    if (tagged.length > 0) {
      return pass(some(tagged), { monitors: tagged.length });
    }
    const monitors = observations.flatMap(o => namesIn(o.evidence.monitors));
    const named = monitors.filter(name => bearsName(name, entity.name));
    if (named.length > 0) {
      return pass(`${some(named)} bears the name of ${entity.name}`, {
        monitors: named,
      });
    }
    const { attested } = context;
    if (attested?.value === 'yes' && endpoints.length > 0) {
      return pass(
        `${attested.message} (public: ${some(endpoints)})`,
        attested.evidence,
      );
    }
    const [open] = of('unknown');
    if (open) {
      return { ...open };
    }
    return endpoints.length > 0
      ? fail(
          `No running canary and no RUM app monitor is tagged or named for ${
            entity.name
          }, which is public with ${some(
            endpoints,
          )}; the accounts in scope have ${monitors.length} in all`,
          { endpoints: endpoints.slice(0, 20), monitors: monitors.length },
        )
      : notApplicable(
          `${entity.name} has no public endpoint among ${count(
            observations.length,
            'resource',
          )} that were looked at`,
        );
  },
  examples: [
    {
      name: 'a canary runs',
      resources: [publicApi(), canary.sample()],
      expect: { state: 'pass', says: ['canary orders-checkout'] },
    },
    {
      name: 'a RUM app monitor',
      resources: [distribution.sample(), appMonitor.sample()],
      expect: { state: 'pass', says: ['RUM app monitor orders-web'] },
    },
    {
      name: 'a canary that is stopped',
      resources: [publicApi(), canary.sample({ data: { state: 'STOPPED' } })],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-api, which is public with API orders'],
      },
    },
    {
      name: 'an external monitor is attested',
      resources: [publicApi()],
      answer: { value: 'yes', text: 'Checkly, every 5 minutes' },
      expect: { state: 'pass', says: ['Checkly', 'API orders'] },
    },
    {
      name: 'the attestation has expired',
      resources: [publicApi()],
      answer: { value: 'yes', expiresAt: '2026-11-01T00:00:00.000Z' },
      expect: { state: 'fail' },
    },
    {
      name: 'an internet-facing load balancer and nothing that watches',
      resources: [loadBalancer.sample({ data: { scheme: 'internet-facing' } })],
      expect: { state: 'fail', says: ['load balancer orders'] },
    },
    {
      name: 'a public function URL',
      resources: [lambdaFunction.sample({ data: { urlAuthTypes: ['NONE'] } })],
      expect: { state: 'fail', says: ['URL of function orders-handler'] },
    },
    {
      name: 'a private API, an internal load balancer and a function URL for AWS',
      resources: [
        restApi.sample({ data: { endpointTypes: ['PRIVATE'] } }),
        loadBalancer.sample({ data: { scheme: 'internal' } }),
        lambdaFunction.sample({ data: { urlAuthTypes: ['AWS_IAM'] } }),
      ],
      expect: { state: 'not-applicable', says: ['no public endpoint'] },
    },
    {
      name: 'canaries may not be described',
      resources: [publicApi()],
      problems: [
        {
          collector: canary,
          status: 'denied',
          missingAction: 'synthetics:DescribeCanaries',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'synthetics:DescribeCanaries',
      },
    },
    {
      name: 'function URLs may not be listed',
      resources: [
        lambdaFunction.sample({
          data: {
            urlAuthTypes: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'lambda:ListFunctionUrlConfigs',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'lambda:ListFunctionUrlConfigs',
      },
    },
  ],
});
