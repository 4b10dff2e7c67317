/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A new version of a function takes its traffic step by step, and goes back by
 * itself when something is wrong.
 *
 * Why: a bad release reaches all traffic at once and has no quick way back.
 * How we look: what invokes each function in production (methods and routes of
 * APIs, event source mappings, services that its policy lets in), and through
 * which alias; the alias points to a published version, and a deployment group
 * of AWS CodeDeploy for the function has automatic rollback or alarms. A group
 * is for a function when its latest revision names it, or when both come from
 * one CloudFormation stack.
 * What we cannot see: triggers that may only invoke an alias and are neither an
 * API nor a mapping (the policies of aliases are not read), load balancers in
 * front of functions, and products other than CodeDeploy that shift traffic.
 * Functions of Lambda@Edge have no such trigger and do not count.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import httpApi from '../../collectors/apigatewayv2-api';
import deploymentGroup from '../../collectors/codedeploy-deployment-group';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import lambdaFunction from '../../collectors/lambda-function';
import { Trigger, triggersOf } from '../../lambda/triggersOf';
import { outOf, some } from '../../text/figures';

const functions = lambdaFunction.with('policy', 'aliases');
type Fn = ResourceOf<typeof functions>;
type Group = ReturnType<typeof deploymentGroup.sample>;

const STACK = 'aws:cloudformation:stack-name';
/** Copies of a function that Lambda@Edge makes in other Regions. */
const EDGE_REPLICA = /^us-east-1\./;
const VERSION = /^\d+$/;

const regionOf = (group: Group) =>
  group.data.computePlatform === 'Lambda' ? group.region : undefined;

const isFor = (group: Group, fn: Fn) =>
  group.data.functions.length > 0
    ? group.data.functions.includes(fn.name)
    : STACK in fn.tags && fn.tags[STACK] === group.tags[STACK];

/** What is wrong with the way that a trigger takes; undefined if nothing. */
function detour(trigger: Trigger, fn: Fn): string | undefined {
  const { name, qualifier } = trigger;
  if (!qualifier || qualifier === '$LATEST') {
    return `${name} invokes $LATEST`;
  }
  if (VERSION.test(qualifier)) {
    return `${name} invokes version ${qualifier} without an alias`;
  }
  const alias = known(fn.data.aliases).find(one => one.name === qualifier);
  return alias && VERSION.test(alias.version)
    ? undefined
    : `${name} invokes alias ${qualifier}, which is no published version`;
}

function judgeRollback(fn: Fn, aliases: string[], ctx: AssessContext) {
  const { region } = fn;
  const groups =
    ctx.index(deploymentGroup, regionOf, { region }).get(region) ?? [];
  const own = groups.filter(group => isFor(group, fn));
  const safe = own.find(
    ({ data }) => data.rollbackOn.length > 0 || data.alarms.length > 0,
  );
  const text = `Function ${fn.name} is invoked through ${some(aliases)}`;
  if (safe) {
    const { deploymentConfig, rollbackOn, alarms } = safe.data;
    return pass(`${text}; ${safe.id} shifts by ${deploymentConfig}`, {
      deploymentGroup: safe.id,
      rollbackOn,
      alarms,
    });
  }
  if (own.length > 0) {
    return fail(
      `${text}, but ${some(
        own.map(g => g.id),
      )} has neither automatic rollback nor alarms`,
      { deploymentGroups: own.map(g => g.id) },
    );
  }
  const silent = groups.filter(g => g.data.functions.length === 0);
  return silent.length > 0
    ? unknown(
        'NOT_ENOUGH_DATA',
        `${text}; ${some(
          silent.map(g => g.id),
        )} does not tell which function it deploys`,
      )
    : fail(`${text}, but no CodeDeploy deployment group is for it`, {
        aliases,
      });
}

const production = (environment: string | undefined) =>
  (environment ?? 'production') === 'production';

const through = (qualifier?: string) =>
  eventSourceMapping.sample({ data: { qualifier } });
const api = (qualifier?: string) =>
  restApi.sample({
    data: {
      methods: [
        {
          path: '/orders',
          method: 'GET',
          authorizationType: 'AWS_IAM',
          apiKeyRequired: false,
          functionArn: lambdaFunction.sample().arn,
          qualifier,
        },
      ],
    },
  });
const silentGroup = (tags: Record<string, string> = {}) =>
  deploymentGroup.sample({ tags, data: { functions: [] } });

export default defineCheck({
  id: 'ops-safe-deployments-lambda',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'Lambda releases shift traffic gradually',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['OPS06-BP03', 'OPS06-BP04', 'OPS06-BP01'],
  seedRefs: ['KA-REL-2'],
  impact:
    'A bad release reaches all traffic at once and has no quick way back.',
  issue: f =>
    `Releases reach all traffic at once: ${f.names} (${outOf(
      f.failed,
      f.total,
      'function',
    )})`,
  recommendation: f =>
    `Publish versions of ${f.names}, use an alias of AWS Lambda and CodeDeploy canary or linear shifting with alarm rollback.`,
  steps: f => [
    `Set AutoPublishAlias (SAM) or currentVersion plus alias (CDK) for ${f.names}`,
    'Choose Canary10Percent5Minutes',
    'Attach error and latency alarms for rollback',
  ],
  successCriteria: () => [
    'Rollback proven once in test',
    'All triggers use the alias',
  ],
  tradeOffs: [
    {
      pillar: 'performance-efficiency',
      text: 'releases take minutes longer',
    },
    { pillar: 'cost-optimization', text: 'none relevant', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_mit_deploy_risks_deploy_mgmt_sys.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  ],
  equivalents: {
    configRules: [
      'CODEDEPLOY_LAMBDA_ALLATONCE_TRAFFIC_SHIFT_DISABLED',
      'CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED',
    ],
  },
  on: [functions],
  uses: [
    deploymentGroup.with(),
    eventSourceMapping.with(),
    restApi.with('methods'),
    httpApi.with('routes'),
  ],
  evaluate(fn, ctx) {
    const environment = ctx.environmentOf(fn);
    if (!production(environment)) {
      return notApplicable(`Function ${fn.name} is for ${environment}`);
    }
    if (EDGE_REPLICA.test(fn.name)) {
      return notApplicable(`Function ${fn.name} is a copy of Lambda@Edge`);
    }
    const triggers = triggersOf(fn, ctx);
    if (triggers.length === 0) {
      return notApplicable(`Function ${fn.name} has no trigger`);
    }
    const chosen = triggers.find(t => t.qualifier?.includes('stageVariables'));
    const wrong = triggers
      .filter(t => !t.qualifier?.includes('stageVariables'))
      .flatMap(t => detour(t, fn) ?? []);
    if (wrong.length > 0) {
      return fail(`Function ${fn.name}: ${some(wrong)}`, { triggers: wrong });
    }
    if (chosen) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `${chosen.name} invokes function ${fn.name} through a stage variable (${chosen.qualifier})`,
      );
    }
    const aliases = [...new Set(triggers.flatMap(t => t.qualifier ?? []))];
    return judgeRollback(fn, aliases, ctx);
  },
  conclude(context) {
    const { accounts, entity } = context;
    const others = accounts.map(({ id }) => context.environmentOf(id));
    return others.length > 0 && !others.some(production)
      ? notApplicable(
          `${entity.name} runs in ${some([
            ...new Set(others.map(name => `${name}`)),
          ])}, where releases may reach all traffic at once`,
        )
      : context.usual();
  },
  examples: [
    {
      name: 'through an alias that CodeDeploy shifts and rolls back',
      resources: [
        lambdaFunction.sample(),
        through('live'),
        api('live'),
        deploymentGroup.sample(),
      ],
      expect: {
        state: 'pass',
        says: ['orders/orders-handler shifts by', 'through live'],
      },
    },
    {
      name: 'a group of the same stack that was never deployed with',
      resources: [
        lambdaFunction.sample({ tags: { [STACK]: 'orders' } }),
        through('live'),
        silentGroup({ [STACK]: 'orders' }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a mapping invokes the function itself',
      resources: [lambdaFunction.sample(), through(), deploymentGroup.sample()],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['Function orders-handler: orders invokes $LATEST'],
      },
    },
    {
      name: 'an API invokes a version without an alias',
      resources: [lambdaFunction.sample(), api('7'), deploymentGroup.sample()],
      expect: { state: 'fail', says: ['API orders invokes version 7'] },
    },
    {
      name: 'the alias points to $LATEST',
      resources: [
        lambdaFunction.sample({
          data: { aliases: [{ name: 'live', version: '$LATEST' }] },
        }),
        api('live'),
        deploymentGroup.sample(),
      ],
      expect: { state: 'fail', says: ['alias live, which is no published'] },
    },
    {
      name: 'an alias, but no deployment group',
      resources: [lambdaFunction.sample(), through('live')],
      expect: { state: 'fail', says: ['no CodeDeploy deployment group'] },
    },
    {
      name: 'a deployment group without rollback and alarms',
      resources: [
        lambdaFunction.sample(),
        through('live'),
        deploymentGroup.sample({ data: { rollbackOn: [], alarms: [] } }),
      ],
      expect: { state: 'fail', says: ['neither automatic rollback nor'] },
    },
    {
      name: 'a deployment group that only watches alarms',
      resources: [
        lambdaFunction.sample(),
        through('live'),
        deploymentGroup.sample({ data: { rollbackOn: [] } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'no trigger',
      resources: [lambdaFunction.sample()],
      expect: { state: 'not-applicable', says: ['no trigger'] },
    },
    {
      name: 'in a development account',
      resources: [lambdaFunction.sample(), through()],
      environment: 'development',
      expect: { state: 'not-applicable', says: ['development'] },
    },
    {
      name: 'a stage variable chooses the alias',
      resources: [
        lambdaFunction.sample(),
        api('${stageVariables.alias}'),
        deploymentGroup.sample(),
      ],
      expect: { state: 'unknown', says: ['stage variable'] },
    },
    {
      name: 'a group that does not tell what it deploys',
      resources: [lambdaFunction.sample(), through('live'), silentGroup()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'aliases may not be listed',
      resources: [
        lambdaFunction.sample({
          data: {
            aliases: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'lambda:ListAliases',
                message: 'denied',
              },
            },
          },
        }),
        through('live'),
      ],
      expect: { state: 'unknown', missingAction: 'lambda:ListAliases' },
    },
    {
      name: 'deployment groups may not be listed',
      resources: [lambdaFunction.sample(), through('live')],
      problems: [
        {
          collector: deploymentGroup,
          status: 'denied',
          missingAction: 'codedeploy:ListDeploymentGroups',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'codedeploy:ListDeploymentGroups',
      },
    },
  ],
});
