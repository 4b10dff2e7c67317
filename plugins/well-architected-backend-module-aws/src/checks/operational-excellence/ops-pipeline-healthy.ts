/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The pipeline that should bring changes to production works and is used.
 *
 * Why: a pipeline nobody uses or that is red means deployments happen another
 * way.
 * How we look: the latest finished execution of every AWS CodePipeline pipeline
 * in scope: it succeeded, at most 90 days ago. `Superseded` counts as finished
 * without success.
 * What we cannot see: pipelines of other products (GitHub, GitLab, Jenkins),
 * and what a pipeline deploys.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import pipeline from '../../collectors/codepipeline-pipeline';
import { count, outOf, verb } from '../../text/figures';
import { agoText, daysSince } from '../../time/age';

const RUNNING: readonly string[] = ['InProgress', 'Stopping'];

const NOW = Date.parse('2026-11-16T06:00:00.000Z');
const execution = (status: string, daysAgo: number) => {
  const at = new Date(NOW - daysAgo * 86_400_000).toISOString();
  return { id: `${status}-${daysAgo}`, status, startedAt: at, updatedAt: at };
};
const pipelineWith = (...executions: ReturnType<typeof execution>[]) =>
  pipeline.sample({ data: { executions } });

export default defineCheck({
  id: 'ops-pipeline-healthy',
  pillar: 'operational-excellence',
  title: 'The pipeline works and is used',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['OPS05-BP10', 'OPS05-BP09', 'OPS09-BP01'],
  seedRefs: ['OPS-C2'],
  parameters: { maxAgeDays: 90 },
  impact:
    'A pipeline nobody uses or that is red means deployments happen another way.',
  issue: f =>
    `${outOf(f.failed, f.total, 'pipeline')} of ${f.entity.name} ${verb(
      f.failed,
      'is',
      'are',
    )} red or unused: ${f.names}`,
  recommendation: f =>
    `Repair or remove the AWS CodePipeline pipeline ${f.names}; release in small steps.`,
  steps: f => [
    `Open the failed action of ${f.names}`,
    'Fix or delete',
    'Run a small change through it',
  ],
  successCriteria: () => [
    'Latest execution succeeded',
    'At least one deployment per 90 days',
  ],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_auto_integ_deploy.html',
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-executions.html',
  ],
  on: [pipeline.with('executions')],
  evaluate({ name, data }, ctx) {
    const executions = known(data.executions);
    const maxAge = ctx.number('maxAgeDays');
    const [newest] = executions;
    if (!newest) {
      return fail(`Pipeline ${name} has never run`);
    }
    const latest = executions.find(e => !RUNNING.includes(e.status));
    const days = (iso: string | undefined) => daysSince(iso, ctx.now);
    const dayOf = (iso: string | undefined) =>
      iso?.slice(0, 10) ?? 'an unknown day';
    if (!latest) {
      const age = days(newest.startedAt);
      return age <= maxAge
        ? unknown(
            'NOT_ENOUGH_DATA',
            `Pipeline ${name} has no finished execution; one is ${newest.status}`,
          )
        : fail(
            `Pipeline ${name} has finished no execution; one is ${
              newest.status
            } since ${dayOf(newest.startedAt)}`,
            { status: newest.status },
          );
    }
    const age = days(latest.updatedAt ?? latest.startedAt);
    const when = agoText(age);
    const evidence = {
      status: latest.status,
      finishedAt: latest.updatedAt ?? null,
    };
    if (latest.status !== 'Succeeded') {
      return fail(
        `The latest execution of pipeline ${name} is ${
          latest.status
        } since ${dayOf(
          latest.updatedAt ?? latest.startedAt,
        )}, without a later success`,
        evidence,
      );
    }
    return age <= maxAge
      ? pass(`Pipeline ${name} succeeded ${when}`, evidence)
      : fail(
          `Pipeline ${name} ran last ${when}, not in ${count(maxAge, 'day')}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'succeeded three days ago',
      resources: [pipelineWith(execution('Succeeded', 3))],
      expect: { state: 'pass', says: ['orders-release succeeded 3 days ago'] },
    },
    {
      name: 'running again after a success',
      resources: [
        pipelineWith(execution('InProgress', 0), execution('Succeeded', 1)),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'succeeded exactly 90 days ago',
      resources: [pipelineWith(execution('Succeeded', 90))],
      expect: { state: 'pass' },
    },
    {
      name: 'succeeded 91 days ago',
      resources: [pipelineWith(execution('Succeeded', 91))],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-release ran last 91 days ago'],
      },
    },
    {
      name: 'failed',
      resources: [pipelineWith(execution('Failed', 5))],
      expect: { state: 'fail', says: ['Failed since 2026-11-11'] },
    },
    {
      name: 'stopped',
      resources: [pipelineWith(execution('Stopped', 5))],
      expect: { state: 'fail', says: ['Stopped'] },
    },
    {
      name: 'superseded without a later success',
      resources: [pipelineWith(execution('Superseded', 1))],
      expect: { state: 'fail', says: ['Superseded'] },
    },
    {
      name: 'never run',
      resources: [pipelineWith()],
      expect: { state: 'fail', says: ['never run'] },
    },
    {
      name: 'a first execution that waits for 91 days',
      resources: [pipelineWith(execution('InProgress', 91))],
      expect: { state: 'fail', says: ['InProgress since 2026-08-17'] },
    },
    {
      name: 'a first execution that is running',
      resources: [pipelineWith(execution('InProgress', 0))],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'no pipeline',
      resources: [],
      expect: { state: 'not-applicable', says: ['0 pipelines'] },
    },
    {
      name: 'executions may not be listed',
      resources: [
        pipeline.sample({
          data: {
            executions: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'codepipeline:ListPipelineExecutions',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'codepipeline:ListPipelineExecutions',
      },
    },
  ],
});
