/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CodeBuild projects with their source and what their environment variables
 * hold.
 *
 * Calls: ListProjects (100 names per page), BatchGetProjects (100 per call).
 * IAM: codebuild:ListProjects, codebuild:BatchGetProjects. Regional.
 * Cost of a run: two calls per 100 projects.
 * Values of plain variables are looked at here and left behind: only the name
 * of a variable and the rule that matched are kept.
 * Cannot see: variables that a build is started with, and build specifications
 * in the source.
 */
import {
  BatchGetProjectsCommand,
  CodeBuildClient,
  EnvironmentVariable,
  paginateListProjects,
} from '@aws-sdk/client-codebuild';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { detectSecrets } from '../secrets/detectSecrets';
import { secretSchema } from '../secrets/secretSchema';
import { whereOffered } from '../support/whereOffered';

function isPlain({ type = 'PLAINTEXT' }: EnvironmentVariable): boolean {
  return type === 'PLAINTEXT';
}

export default defineCollector({
  id: 'codebuild-project',
  type: 'AWS::CodeBuild::Project',
  noun: { one: 'CodeBuild project', many: 'CodeBuild projects' },
  scope: 'regional',
  list: {
    'codebuild:ListProjects': 'codebuild:ListProjects',
    'codebuild:BatchGetProjects': 'codebuild:BatchGetProjects',
  },
  schema: z.object({
    /** Such as `GITHUB`, `CODEPIPELINE` or `NO_SOURCE`. */
    sourceType: z.string(),
    /** Variables of type PLAINTEXT. */
    plainVariables: z.number(),
    /** Variables that come from Secrets Manager or Parameter Store. */
    storedVariables: z.number(),
    secrets: z.array(secretSchema),
  }),
  sample: {
    id: 'orders-build',
    arn: 'arn:aws:codebuild:eu-west-1:111122223333:project/orders-build',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      sourceType: 'GITHUB',
      plainVariables: 2,
      storedVariables: 1,
      secrets: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CodeBuildClient);
    const pages = paginateListProjects({ client }, {});
    for await (const page of whereOffered(pages)) {
      const names = page.projects ?? [];
      if (names.length === 0) {
        continue;
      }
      const { projects } = await client.send(
        new BatchGetProjectsCommand({ names }),
      );
      for (const project of projects ?? []) {
        const variables = project.environment?.environmentVariables ?? [];
        const plain = variables.filter(isPlain);
        yield {
          id: project.name ?? '',
          arn: project.arn,
          createdAt: project.created?.toISOString(),
          tags: Object.fromEntries(
            (project.tags ?? []).map(({ key, value }) => [
              key ?? '',
              value ?? '',
            ]),
          ),
          data: {
            sourceType: project.source?.type ?? 'NO_SOURCE',
            plainVariables: plain.length,
            storedVariables: variables.length - plain.length,
            secrets: detectSecrets(
              Object.fromEntries(plain.map(v => [v.name ?? '', v.value])),
            ),
          },
        };
      }
    }
  },
});
