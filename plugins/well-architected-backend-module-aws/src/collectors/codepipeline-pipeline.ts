/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Pipelines of AWS CodePipeline with how their latest executions went.
 *
 * Calls: codepipeline:ListPipelines; detail `executions`:
 * codepipeline:ListPipelineExecutions, newest first, to the first that is
 * finished.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 1 000 pipelines, and nearly always one per
 * pipeline where a check needs its executions. What changed in the sources is
 * not kept.
 */
import {
  CodePipelineClient,
  paginateListPipelineExecutions,
  paginateListPipelines,
  PipelineExecutionSummary,
} from '@aws-sdk/client-codepipeline';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { whereOffered } from '../support/whereOffered';

const executionSchema = z.object({
  id: z.string(),
  /** `Succeeded`, `Failed`, `Stopped`, `Superseded`, `InProgress` … */
  status: z.string(),
  /** ISO 8601. */
  startedAt: z.string().optional(),
  /** ISO 8601; when it ended, for one that is finished. */
  updatedAt: z.string().optional(),
});

const RUNNING: readonly string[] = ['InProgress', 'Stopping'];

const toExecution = (execution: PipelineExecutionSummary) => ({
  id: execution.pipelineExecutionId ?? '',
  status: execution.status ?? 'unknown',
  startedAt: execution.startTime?.toISOString(),
  updatedAt: execution.lastUpdateTime?.toISOString(),
});

async function* listPipelines(client: CodePipelineClient) {
  for await (const page of whereOffered(
    paginateListPipelines({ client }, {}),
  )) {
    yield* page.pipelines ?? [];
  }
}

async function readLatest(client: CodePipelineClient, pipelineName: string) {
  const latest: z.infer<typeof executionSchema>[] = [];
  for await (const page of paginateListPipelineExecutions(
    { client, pageSize: 100 },
    { pipelineName },
  )) {
    for (const found of page.pipelineExecutionSummaries ?? []) {
      const execution = toExecution(found);
      latest.push(execution);
      if (!RUNNING.includes(execution.status)) {
        return latest;
      }
    }
  }
  return latest;
}

export default defineCollector({
  id: 'codepipeline-pipeline',
  type: 'AWS::CodePipeline::Pipeline',
  noun: { one: 'pipeline', many: 'pipelines' },
  scope: 'regional',
  list: { 'codepipeline:ListPipelines': 'codepipeline:ListPipelines' },
  details: {
    executions: {
      'codepipeline:ListPipelineExecutions':
        'codepipeline:ListPipelineExecutions',
    },
  },
  schema: z.object({
    /** `V1` or `V2`. */
    pipelineType: z.string(),
    /** Newest first; the last one is the latest that is finished, if any. */
    executions: readable(z.array(executionSchema)),
  }),
  sample: {
    id: 'orders-release',
    arn: 'arn:aws:codepipeline:eu-west-1:111122223333:orders-release',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      pipelineType: 'V2',
      executions: [
        {
          id: '9c0f4c2d-6b1a-4f44-9d0e-2f4f3b1c7a10',
          status: 'Succeeded',
          startedAt: '2026-11-13T09:00:00.000Z',
          updatedAt: '2026-11-13T09:20:00.000Z',
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CodePipelineClient);
    const root = `arn:${partitionOf(ctx.region)}:codepipeline:${ctx.region}:${
      ctx.accountId
    }`;
    yield* ctx.each(listPipelines(client), async pipeline => {
      const name = pipeline.name ?? '';
      return {
        id: name,
        arn: `${root}:${name}`,
        createdAt: pipeline.created?.toISOString(),
        data: {
          pipelineType: pipeline.pipelineType ?? 'V1',
          executions: await ctx.detail('executions', () =>
            readLatest(client, name),
          ),
        },
      };
    });
  },
});
