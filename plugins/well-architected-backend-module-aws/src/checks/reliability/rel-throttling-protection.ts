/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An entrance without a limit lets one client, or one loop, use up the quota
 * of the whole account, and the bill with it.
 *
 * How we look: rate or burst limits of stages below the account default of API
 * Gateway, usage plans that throttle, rate rules of the web ACL that do more than
 * count, and reserved concurrency of all functions behind the API.
 * What we cannot see: the rules of a web ACL of WAF Classic. A stage that has one
 * and no other limit is unknown.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import apiStage from '../../collectors/apigateway-stage';
import httpApi from '../../collectors/apigatewayv2-api';
import httpStage from '../../collectors/apigatewayv2-stage';
import lambdaFunction from '../../collectors/lambda-function';
import webAcl from '../../collectors/wafv2-web-acl';
import { count, figure, some } from '../../text/figures';

type RestStage = ReturnType<typeof apiStage.sample>;
type HttpStage = ReturnType<typeof httpStage.sample>;

/** Default quota of an account and Region in requests a second. */
const ACCOUNT_RATE = 10_000;
const ACCOUNT_BURST = 5_000;

const byId = (api: { id: string }) => api.id;
const byArn = (found: { arn?: string }) => found.arn;

/** The limit of a stage or route that is tighter than the account's. */
function limitOf(stage: RestStage | HttpStage): string | undefined {
  const limits =
    stage.type === 'AWS::ApiGateway::Stage'
      ? stage.data.methodSettings.map(setting => ({
          rate: setting.throttlingRate,
          burst: setting.throttlingBurst,
        }))
      : stage.data.throttles;
  const tight = limits.find(
    ({ rate = ACCOUNT_RATE, burst = ACCOUNT_BURST }) =>
      (rate >= 0 && rate < ACCOUNT_RATE) ||
      (burst >= 0 && burst < ACCOUNT_BURST),
  );
  return (
    tight &&
    `${count(tight.rate ?? ACCOUNT_RATE, 'request')} a second, burst ${figure(
      tight.burst ?? ACCOUNT_BURST,
    )}`
  );
}

/** Functions behind the API when every one of them is limited. */
function reserved(stage: RestStage | HttpStage, ctx: AssessContext): string[] {
  const at = { region: stage.region };
  const { apiId } = stage.data;
  const arns =
    stage.type === 'AWS::ApiGateway::Stage'
      ? (ctx.index(restApi, byId, at).get(apiId) ?? [])
          .flatMap(api => known(api.data.methods))
          .flatMap(method => method.functionArn ?? [])
      : (ctx.index(httpApi, byId, at).get(apiId) ?? [])
          .flatMap(api => known(api.data.routes))
          .flatMap(route => route.functionArn ?? []);
  const functions = ctx.index(lambdaFunction, byArn, at);
  const behind = [...new Set(arns)].flatMap(arn => functions.get(arn) ?? []);
  return behind.every(fn => known(fn.data.reservedConcurrency) !== null)
    ? behind.map(fn => fn.name)
    : [];
}

/** What the web ACL of a stage does about the rate, if it has one. */
function judgeWebAcl(
  label: string,
  stage: RestStage,
  ctx: AssessContext,
): Verdict | undefined {
  const { webAclArn } = stage.data;
  if (!webAclArn) {
    return undefined;
  }
  const { region } = stage;
  const [acl] = ctx.index(webAcl, byArn, { region }).get(webAclArn) ?? [];
  if (!acl) {
    return unknown(
      'NOT_COLLECTED',
      `${label} has no limit of its own; whether its web ACL ${webAclArn} limits the rate is not read`,
    );
  }
  const rule = acl.data.rules.find(r => r.kind === 'rate' && !r.countsOnly);
  return (
    rule &&
    pass(
      `${label} is limited by rule ${rule.name} of web ACL ${
        acl.name
      } to ${count(rule.limit ?? 0, 'request')} in ${figure(
        rule.windowSeconds ?? 300,
      )} s from one source`,
      { webAcl: acl.name, rule: rule.name },
    )
  );
}

const loose = [
  {
    key: '*/*',
    cachingEnabled: false,
    throttlingRate: 10_000,
    throttlingBurst: 5_000,
  },
];
const behindAcl = (webAclArn = webAcl.sample().arn) =>
  apiStage.sample({ data: { methodSettings: [], webAclArn } });
const unlimited = lambdaFunction.sample({
  data: { reservedConcurrency: null },
});

export default defineCheck({
  id: 'rel-throttling-protection',
  pillar: 'reliability',
  secondaryPillars: ['cost-optimization', 'security', 'sustainability'],
  title: 'Entrances throttle requests',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL05-BP02', 'COST09-BP02', 'SUS02-BP06'],
  seedRefs: ['KA-COST-4', 'REL-C9'],
  impact: 'One client or a loop can exhaust the account and the bill.',
  issue: f => `Only account-wide limits protect ${f.names}`,
  recommendation: f =>
    `Set stage throttles of Amazon API Gateway for ${f.names} and reserved concurrency of AWS Lambda from the load test.`,
  steps: f => [
    `Measure peak of ${f.names}`,
    'Set rate and burst',
    'Return 429 and back off in clients',
  ],
  successCriteria: () => ['Limit set on each stage'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'legitimate bursts may see 429' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_throttle_requests.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  ],
  equivalents: {
    serviceScreener: [
      'apigateway.RequestThrottling',
      'apigateway.UsagePlanThrottling',
      'lambda.lambdaReservedConcurrencyDisabled',
    ],
  },
  on: [apiStage.with('usagePlans'), httpStage.with()],
  uses: [
    restApi.with('methods'),
    httpApi.with('routes'),
    lambdaFunction.with('reservedConcurrency'),
    webAcl.with(),
  ],
  evaluate(stage, ctx) {
    const label = `Stage ${stage.data.stageName} of API ${stage.data.apiName}`;
    const limit = limitOf(stage);
    if (limit) {
      return pass(`${label} is limited to ${limit}`, { limit });
    }
    const rest = stage.type === 'AWS::ApiGateway::Stage';
    const plans = rest ? known(stage.data.usagePlans) : [];
    if (plans.length > 0) {
      return pass(`${label} is throttled by usage plan ${some(plans)}`, {
        plans,
      });
    }
    const byRate = rest ? judgeWebAcl(label, stage, ctx) : undefined;
    if (byRate?.status === 'pass') {
      return byRate;
    }
    const functions = reserved(stage, ctx);
    if (functions.length > 0) {
      return pass(
        `${label} is limited by reserved concurrency of ${some(functions)}`,
        { functions },
      );
    }
    return (
      byRate ?? fail(`${label} has no limit below the default of the account`)
    );
  },
  examples: [
    {
      name: 'limits on both kinds of stage',
      resources: [apiStage.sample(), httpStage.sample()],
      expect: { state: 'pass', says: ['200 requests a second'] },
    },
    {
      name: 'only the default of the account',
      resources: [
        apiStage.sample({ data: { methodSettings: loose } }),
        restApi.sample(),
        unlimited,
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Stage prod'] },
    },
    {
      name: 'one request a second below the default',
      resources: [
        apiStage.sample({
          data: { methodSettings: [{ ...loose[0], throttlingRate: 9_999 }] },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a usage plan throttles',
      resources: [
        apiStage.sample({
          data: { methodSettings: [], usagePlans: ['partners'] },
        }),
      ],
      expect: { state: 'pass', says: ['partners'] },
    },
    {
      name: 'the function behind has reserved concurrency',
      resources: [
        httpStage.sample({ data: { throttles: [] } }),
        httpApi.sample(),
        lambdaFunction.sample(),
      ],
      expect: { state: 'pass', says: ['orders-handler'] },
    },
    {
      name: 'a rate rule of the web ACL',
      resources: [behindAcl(), webAcl.sample()],
      expect: {
        state: 'pass',
        says: ['rule rate of web ACL orders to 2 000 requests in 300 s'],
      },
    },
    {
      name: 'a web ACL without a rate rule that does more than count',
      resources: [
        behindAcl(),
        restApi.sample(),
        unlimited,
        webAcl.sample({
          data: {
            rules: [
              { name: 'core', kind: 'group', countsOnly: false },
              { name: 'rate', kind: 'rate', countsOnly: true, limit: 100 },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['no limit below'] },
    },
    {
      name: 'only a web ACL whose rules are not read',
      resources: [
        behindAcl('arn:aws:waf-regional:x'),
        restApi.sample(),
        unlimited,
      ],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED' },
    },
    {
      name: 'web ACLs may not be listed',
      resources: [behindAcl(), restApi.sample(), unlimited],
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
      name: 'no API',
      expect: { state: 'not-applicable' },
    },
    {
      name: 'stages may not be read',
      problems: [
        {
          collector: apiStage,
          status: 'denied',
          missingAction: 'apigateway:GET',
        },
      ],
      expect: { state: 'unknown', missingAction: 'apigateway:GET' },
    },
  ],
});
