/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Experiments of AWS Fault Injection Service.
 *
 * Calls: fis:ListExperiments and fis:ListExperimentTemplates (100 per page).
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 100 experiments and one per 100 templates.
 * An experiment has the tags of its template, and its own besides: that is how
 * it belongs to a workload. AWS forgets experiments 120 days after their end.
 */
import {
  FisClient,
  paginateListExperiments,
  paginateListExperimentTemplates,
} from '@aws-sdk/client-fis';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { whereOffered } from '../support/whereOffered';

async function tagsByTemplate(client: FisClient) {
  const tags = new Map<string, Record<string, string>>();
  for await (const page of whereOffered(
    paginateListExperimentTemplates({ client, pageSize: 100 }, {}),
  )) {
    for (const template of page.experimentTemplates ?? []) {
      tags.set(template.id ?? '', template.tags ?? {});
    }
  }
  return tags;
}

export default defineCollector({
  id: 'fis-experiment',
  type: 'AWS::FIS::Experiment',
  noun: { one: 'FIS experiment', many: 'FIS experiments' },
  scope: 'regional',
  list: {
    'fis:ListExperiments': 'fis:ListExperiments',
    'fis:ListExperimentTemplates': 'fis:ListExperimentTemplates',
  },
  schema: z.object({
    templateId: z.string(),
    /** `completed`, `running`, `stopped`, `failed` … */
    state: z.string(),
  }),
  sample: {
    id: 'EXPorders1',
    arn: 'arn:aws:fis:eu-west-1:111122223333:experiment/EXPorders1',
    name: 'orders-az-power',
    createdAt: '2026-09-01T09:00:00.000Z',
    data: { templateId: 'EXTorders1', state: 'completed' },
  },
  async *collect(ctx) {
    const client = ctx.client(FisClient);
    const root = `arn:${partitionOf(ctx.region)}:fis:${ctx.region}:${
      ctx.accountId
    }`;
    const templates = await tagsByTemplate(client);
    for await (const page of whereOffered(
      paginateListExperiments({ client, pageSize: 100 }, {}),
    )) {
      for (const experiment of page.experiments ?? []) {
        const id = experiment.id ?? '';
        const templateId = experiment.experimentTemplateId ?? '';
        const tags = { ...templates.get(templateId), ...experiment.tags };
        yield {
          id,
          arn: `${root}:experiment/${id}`,
          name: tags.Name || id,
          tags,
          createdAt: experiment.creationTime?.toISOString(),
          data: { templateId, state: experiment.state?.status ?? 'unknown' },
        };
      }
    }
  },
});
