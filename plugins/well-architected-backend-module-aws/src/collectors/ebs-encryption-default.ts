/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Whether new EBS volumes of a Region are encrypted without being asked for.
 *
 * Calls: ec2:GetEbsEncryptionByDefault.
 * IAM: ec2:GetEbsEncryptionByDefault.
 * Regional; yields exactly one setting per Region.
 * Cost of a run: one call per Region.
 */
import {
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'ebs-encryption-default',
  type: 'AWS::EC2::EBSEncryptionByDefault',
  noun: {
    one: 'EBS default encryption setting',
    many: 'EBS default encryption settings',
  },
  scope: 'regional',
  list: { 'ec2:GetEbsEncryptionByDefault': 'ec2:GetEbsEncryptionByDefault' },
  schema: z.object({ enabled: z.boolean() }),
  sample: { id: 'ebs-encryption-by-default', data: { enabled: true } },
  async *collect(ctx) {
    const answer = await ctx
      .client(EC2Client)
      .send(new GetEbsEncryptionByDefaultCommand());
    yield {
      id: 'ebs-encryption-by-default',
      data: { enabled: answer.EbsEncryptionByDefault ?? false },
    };
  },
});
