/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The same work on AWS Graviton takes less energy, and costs less.
 *
 * How we look: the share of functions with architecture arm64, and the
 * architecture of Fargate task definitions in use.
 * What we cannot see: which x86 layers or libraries a function depends on. All
 * functions count alike, however often they are invoked.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import taskDefinition from '../../collectors/ecs-task-definition';
import lambdaFunction from '../../collectors/lambda-function';
import { shareOf } from '../../inventory/shareVerdict';
import { evidenceTexts } from '../../text/evidence';
import { outOf, verb } from '../../text/figures';

type Fn = ReturnType<typeof lambdaFunction.sample>;

const FUNCTION = 'AWS::Lambda::Function';
/** Runtimes on the first Amazon Linux, which never had arm64. */
const ONLY_X86 =
  /^(?:nodejs(?:|4\.3|6\.10|8\.10|10\.x)|python(?:2\.7|3\.[67])|java8|go1\.x|ruby2\.5|provided|dotnetcore2\.[01]|dotnetcore1\.0)$/;
const EDGE = 'Service:replicator.lambda.amazonaws.com';

/** Functions for Lambda@Edge live in us-east-1 and must be x86. */
const isEdge = (fn: Fn) =>
  fn.region === 'us-east-1' &&
  known(fn.data.policy).some(({ principals }) => principals.includes(EDGE));

function judgeFunction(fn: Fn) {
  const { architectures, runtime = '' } = fn.data;
  const evidence = { architectures, runtime };
  if (architectures.includes('arm64')) {
    return pass(`Function ${fn.name} runs on arm64`, evidence);
  }
  if (ONLY_X86.test(runtime)) {
    return notApplicable(
      `Function ${fn.name} uses ${runtime}, which has no arm64`,
      evidence,
    );
  }
  return isEdge(fn)
    ? notApplicable(`Function ${fn.name} runs at the edge, on x86 only`)
    : fail(`Function ${fn.name} runs on ${architectures.join(', ')}`, {
        ...evidence,
        kind: 'AWS Lambda',
      });
}

const x86 = (id: string) =>
  lambdaFunction.sample({ id, data: { architectures: ['x86_64'] } });
const arm = (id: string) => lambdaFunction.sample({ id });

export default defineCheck({
  id: 'sus-graviton-serverless',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Functions and Fargate tasks use arm64',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS05-BP02', 'COST06-BP02'],
  seedRefs: ['SUS-C4', 'RWE-SUS-1'],
  parameters: { minShare: 0.5 },
  impact: 'About 20 % higher price for the same work.',
  issue: f =>
    `${f.names} ${verb(
      f.failed,
      'runs',
      'run',
    )} on x86 where arm64 is possible`,
  recommendation: f =>
    `Set Architectures arm64 (${evidenceTexts(f, 'kind').join(', ')}) for ${
      f.names
    }.`,
  steps: f => [`Rebuild native dependencies of ${f.names}`, 'Canary', 'Switch'],
  successCriteria: () => ['50 % arm64'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'rebuild of native modules' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a3.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html',
  ],
  equivalents: { serviceScreener: ['lambda.UseArmArchitecture'] },
  on: [lambdaFunction.with('policy'), taskDefinition.with()],
  evaluate(subject) {
    if (subject.type === FUNCTION) {
      return judgeFunction(subject);
    }
    const { architecture, fargate } = subject.data;
    if (!fargate) {
      return notApplicable(
        `Task definition ${subject.name} runs on instances, which have their own check`,
      );
    }
    const message = `Task definition ${subject.name} runs on ${architecture}`;
    return architecture === 'ARM64'
      ? pass(message, { architecture })
      : fail(message, { architecture, kind: 'AWS Fargate' });
  },
  conclude(context) {
    const usual = context.usual();
    const functions = context.observations.filter(
      o => o.subject.type === FUNCTION,
    );
    const others = context.observations.filter(
      o => o.subject.type !== FUNCTION,
    );
    const minShare = context.number('minShare');
    const share = shareOf({ ...context, observations: functions }, minShare);
    const judged = share.good + share.bad;
    const facts = `${outOf(share.good, judged, 'function')} (${
      share.percent
    } %) ${verb(judged === 1 ? 1 : share.good, 'runs', 'run')} on arm64`;
    if (
      usual.status !== 'fail' ||
      share.side === 'below' ||
      others.some(o => o.status === 'fail')
    ) {
      return share.side === 'below'
        ? { ...usual, message: `${facts}; ${usual.message}` }
        : usual;
    }
    const open = context.observations.find(o => o.status === 'unknown');
    return open
      ? { ...open, status: 'unknown', message: `${facts}; ${open.message}` }
      : pass(facts, { arm64: share.good, others: share.bad });
  },
  examples: [
    {
      name: 'functions and tasks on arm64',
      resources: [arm('a'), taskDefinition.sample()],
      expect: { state: 'pass' },
    },
    {
      name: 'half of the functions',
      resources: [arm('a'), x86('b')],
      expect: { state: 'pass', says: ['1 of 2 functions (50 %)'] },
    },
    {
      name: '50 of 101 functions',
      resources: Array.from({ length: 101 }, (_, i) =>
        i < 50 ? arm(`a-${i}`) : x86(`x-${i}`),
      ),
      expect: { state: 'fail', risk: 'LOW', says: ['(49 %)'] },
    },
    {
      name: 'fewer than half',
      resources: [arm('a'), x86('b'), x86('c')],
      expect: { state: 'fail', risk: 'LOW', says: ['1 of 3 functions (33 %)'] },
    },
    {
      name: 'a Fargate task on x86',
      resources: [
        arm('a'),
        taskDefinition.sample({ data: { architecture: 'X86_64' } }),
      ],
      expect: { state: 'fail', says: ['orders:7 runs on X86_64'] },
    },
    {
      name: 'a runtime without arm64',
      resources: [
        lambdaFunction.sample({
          data: { architectures: ['x86_64'], runtime: 'python3.7' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['python3.7'] },
    },
    {
      name: 'listing functions is denied',
      problems: [
        {
          collector: lambdaFunction,
          status: 'denied',
          missingAction: 'lambda:ListFunctions',
        },
      ],
      expect: { state: 'unknown', missingAction: 'lambda:ListFunctions' },
    },
  ],
});
