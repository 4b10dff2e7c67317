/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * SageMaker notebook instances.
 *
 * Calls: sagemaker:ListNotebookInstances. IAM: the same name. Regional.
 * Cost of a run: one call per 100 notebook instances.
 */
import {
  paginateListNotebookInstances,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

/** SageMaker notebook instances. */
export default defineCollector({
  id: 'sagemaker-notebook-instance',
  type: 'AWS::SageMaker::NotebookInstance',
  noun: { one: 'notebook instance', many: 'notebook instances' },
  scope: 'regional',
  list: {
    'sagemaker:ListNotebookInstances': 'sagemaker:ListNotebookInstances',
  },
  schema: z.object({
    /** `InService`, `Stopped`, `Pending` … */
    status: z.string(),
    /** Such as `ml.t3.medium`. */
    instanceType: z.string(),
    /** ISO 8601; of the last change, which every start and stop is. */
    modifiedAt: z.string().optional(),
  }),
  sample: {
    id: 'research',
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/research',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      status: 'Stopped',
      instanceType: 'ml.t3.medium',
      modifiedAt: '2026-11-13T17:00:00.000Z',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SageMakerClient);
    const pages = paginateListNotebookInstances({ client, pageSize: 100 }, {});
    for await (const page of whereOffered(pages)) {
      for (const notebook of page.NotebookInstances ?? []) {
        yield {
          id: notebook.NotebookInstanceName ?? '',
          arn: notebook.NotebookInstanceArn,
          createdAt: notebook.CreationTime?.toISOString(),
          data: {
            status: notebook.NotebookInstanceStatus ?? 'Pending',
            instanceType: notebook.InstanceType ?? '',
            modifiedAt: notebook.LastModifiedTime?.toISOString(),
          },
        };
      }
    }
  },
});
