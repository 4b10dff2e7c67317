/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A workflow of AWS Step Functions survives the failure of a step.
 *
 * Why: executions fail, or hang for a year.
 * How we look: every Task state of the definition, those inside Map and
 * Parallel states too, has Retry or Catch (or a Map or Parallel state around it
 * has Catch), and has TimeoutSeconds. A time limit of the whole workflow does
 * not stand in for those of its tasks.
 * What we cannot see: whether the handling is right, and whether a client that
 * calls an Express workflow and waits for it tries again itself.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import stateMachine from '../../collectors/sfn-state-machine';
import { TaskFacts } from '../../stepfunctions/tasksOfDefinition';
import { count, outOf, some, verb } from '../../text/figures';

const handled = (task: TaskFacts) =>
  task.retries || task.catches || task.caughtAround;

const task = (overrides: Partial<TaskFacts> = {}): TaskFacts => ({
  path: 'Pack',
  retries: true,
  catches: false,
  caughtAround: false,
  timesOut: true,
  ...overrides,
});
const machine = (...tasks: TaskFacts[]) =>
  stateMachine.sample({ data: { tasks } });

export default defineCheck({
  id: 'rel-workflow-error-handling',
  pillar: 'reliability',
  title: 'Workflows handle errors',
  risk: 'LOW',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL05-BP03', 'REL04-BP04'],
  seedRefs: ['REL-C9'],
  impact: 'Executions fail or hang for a year.',
  issue: f =>
    `${outOf(f.failed, f.total, 'workflow')} of ${f.entity.name} ${verb(
      f.failed,
      'has',
      'have',
    )} tasks without error handling or timeout: ${f.names}`,
  recommendation: f =>
    `Add Retry with backoff, Catch and timeouts to the AWS Step Functions workflows ${f.names}.`,
  steps: f => [
    `Edit the definition of ${f.names}: ${f.message}`,
    'Validate',
    'Alarm on ExecutionsFailed',
  ],
  successCriteria: () => ['All tasks covered'],
  tradeOffs: [{ pillar: 'reliability', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_limit_retries.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  ],
  equivalents: {
    serviceScreener: [
      'stepfunctions.sfnNoRetryPolicy',
      'stepfunctions.sfnNoCatchHandler',
      'stepfunctions.sfnNoTimeout',
    ],
  },
  on: [stateMachine.with()],
  evaluate({ name, data }) {
    const tasks = known(data.tasks);
    const unhandled = tasks.filter(t => !handled(t)).map(t => t.path);
    const endless = tasks.filter(t => !t.timesOut).map(t => t.path);
    const evidence = {
      tasks: tasks.length,
      unhandled: unhandled.slice(0, 20),
      withoutTimeout: endless.slice(0, 20),
    };
    if (tasks.length === 0) {
      return pass(`Workflow ${name} has no task that could fail`, evidence);
    }
    const all = count(tasks.length, 'task');
    if (unhandled.length === 0 && endless.length === 0) {
      return pass(
        `Workflow ${name} handles errors of ${all}, each with a timeout`,
        evidence,
      );
    }
    const gaps = [
      ...(unhandled.length > 0
        ? [`${some(unhandled)} without Retry or Catch`]
        : []),
      ...(endless.length > 0
        ? [`${some(endless)} without TimeoutSeconds`]
        : []),
    ].join(', ');
    const note =
      data.kind === 'EXPRESS'
        ? '; it is an Express workflow: a client that waits for it may try again itself'
        : '';
    return fail(`Workflow ${name} with ${all}: ${gaps}${note}`, evidence, {
      risk: 'LOW',
    });
  },
  examples: [
    {
      name: 'every task retries and times out',
      resources: [machine(task(), task({ path: 'Ship' }))],
      expect: { state: 'pass', says: ['orders-fulfilment', '2 tasks'] },
    },
    {
      name: 'every task is caught',
      resources: [machine(task({ retries: false, catches: true }))],
      expect: { state: 'pass' },
    },
    {
      name: 'the Map state around it catches',
      resources: [machine(task({ retries: false, caughtAround: true }))],
      expect: { state: 'pass' },
    },
    {
      name: 'a workflow without tasks',
      resources: [machine()],
      expect: { state: 'pass', says: ['no task'] },
    },
    {
      name: 'one of two tasks has neither Retry nor Catch',
      resources: [machine(task(), task({ path: 'Ship', retries: false }))],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['2 tasks: Ship without Retry or Catch'],
      },
    },
    {
      name: 'a task without a timeout',
      resources: [machine(task({ timesOut: false }))],
      expect: { state: 'fail', says: ['Pack without TimeoutSeconds'] },
    },
    {
      name: 'an Express workflow',
      resources: [
        stateMachine.sample({
          data: { kind: 'EXPRESS', tasks: [task({ retries: false })] },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['Express workflow'] },
    },
    {
      name: 'no workflow',
      resources: [],
      expect: { state: 'not-applicable', says: ['0 state machines'] },
    },
    {
      name: 'workflows may not be described',
      resources: [],
      problems: [
        {
          collector: stateMachine,
          status: 'denied',
          missingAction: 'states:DescribeStateMachine',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'states:DescribeStateMachine',
      },
    },
  ],
});
