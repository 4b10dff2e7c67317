/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Launch templates with the metadata options of their default version, and the
 * places of secrets in its user data.
 *
 * Calls: ec2:DescribeLaunchTemplateVersions for the default version of all.
 * IAM: ec2:DescribeLaunchTemplateVersions. Regional.
 * Cost of a run: one call per 200 templates.
 */
import {
  EC2Client,
  paginateDescribeLaunchTemplateVersions,
} from '@aws-sdk/client-ec2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { secretsInUserData } from '../ec2/userData';
import { secretSchema } from '../secrets/secretSchema';

/** Launch templates. */
export default defineCollector({
  id: 'ec2-launch-template',
  type: 'AWS::EC2::LaunchTemplate',
  noun: { one: 'launch template', many: 'launch templates' },
  scope: 'regional',
  list: {
    'ec2:DescribeLaunchTemplateVersions': 'ec2:DescribeLaunchTemplateVersions',
  },
  schema: z.object({
    defaultVersion: z.number(),
    instanceType: z.string().optional(),
    /** Absent where the template leaves it to the account or the image. */
    metadataEndpoint: z.string().optional(),
    metadataTokens: z.string().optional(),
    userDataSecrets: readable(z.array(secretSchema)),
  }),
  sample: {
    id: 'lt-0f00d0001',
    name: 'orders',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-0f00d0001',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      defaultVersion: 1,
      instanceType: 'm7g.large',
      metadataEndpoint: 'enabled',
      metadataTokens: 'required',
      userDataSecrets: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    const pages = paginateDescribeLaunchTemplateVersions(
      { client },
      { Versions: ['$Default'] },
    );
    for await (const page of pages) {
      for (const version of page.LaunchTemplateVersions ?? []) {
        const id = version.LaunchTemplateId;
        if (!id) {
          continue;
        }
        const { InstanceType, MetadataOptions, UserData } =
          version.LaunchTemplateData ?? {};
        yield {
          id,
          name: version.LaunchTemplateName ?? id,
          arn: ec2Arn(ctx, `launch-template/${id}`),
          createdAt: version.CreateTime?.toISOString(),
          data: {
            defaultVersion: version.VersionNumber ?? 1,
            instanceType: InstanceType,
            metadataEndpoint: MetadataOptions?.HttpEndpoint,
            metadataTokens: MetadataOptions?.HttpTokens,
            userDataSecrets: secretsInUserData(UserData),
          },
        };
      }
    }
  },
});
