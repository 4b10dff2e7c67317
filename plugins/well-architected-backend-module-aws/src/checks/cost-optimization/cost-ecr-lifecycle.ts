/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every push adds an image. Without a lifecycle policy none ever goes, and old
 * images with old vulnerabilities stay at hand.
 *
 * How we look: whether a private repository has a lifecycle policy; repositories
 * with fewer than 20 images do not need one yet.
 * What we cannot see: whether the rules of a policy match any image, and public
 * repositories.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import repository from '../../collectors/ecr-repository';
import { count, outOf, verb } from '../../text/figures';

const FEW_IMAGES = 20;
const without = (imageCount: number) =>
  repository.sample({ data: { lifecyclePolicy: false, imageCount } });

export default defineCheck({
  id: 'cost-ecr-lifecycle',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'Image repositories expire old images',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP05', 'SUS04-BP05'],
  seedRefs: ['COST-C6', 'SUS-C6'],
  impact: 'Old images cost and widen risk.',
  issue: f =>
    `${f.names} (${outOf(
      f.failed,
      f.total,
      'repository',
      'repositories',
    )}) ${verb(f.failed, 'keeps', 'keep')} every image`,
  recommendation: f =>
    `Give ${
      f.names
    } an Amazon ECR lifecycle policy: keep the last 20 tagged, expire untagged after 7 days. ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`Add policy to ${f.names}`, 'Preview', 'Apply'],
  successCriteria: () => ['Policy on each repository'],
  tradeOffs: [{ pillar: 'reliability', text: 'keep images that are deployed' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_data_retention.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
  ],
  equivalents: {
    prowler: ['ecr_repositories_lifecycle_policy_enabled'],
    serviceScreener: ['ecr.ecrLifecyclePolicy'],
    configRules: ['ECR_PRIVATE_LIFECYCLE_POLICY_CONFIGURED'],
    securityHub: ['ECR.3'],
    trustedAdvisor: ['c18d2gz128'],
  },
  on: [repository.with('lifecyclePolicy', 'imageCount')],
  evaluate({ name, data }) {
    const label = `Repository ${name}`;
    if (known(data.lifecyclePolicy)) {
      return pass(`${label} has a lifecycle policy`);
    }
    const images = known(data.imageCount) ?? 0;
    return images < FEW_IMAGES
      ? notApplicable(
          `${label} has no lifecycle policy and ${count(
            images,
            'image',
          )}, fewer than ${FEW_IMAGES}`,
          { images },
        )
      : fail(
          `${label} keeps ${count(
            images,
            'image',
          )} and has no lifecycle policy`,
          {
            images,
          },
        );
  },
  examples: [
    {
      name: 'a policy',
      resources: [repository.sample()],
      expect: { state: 'pass', says: ['orders'] },
    },
    {
      name: '20 images and no policy',
      resources: [without(20)],
      expect: { state: 'fail', risk: 'LOW', says: ['20 images'] },
    },
    {
      name: '19 images and no policy',
      resources: [without(19)],
      expect: { state: 'not-applicable', says: ['19 images'] },
    },
    {
      name: 'images may not be counted',
      resources: [
        repository.sample({
          data: {
            lifecyclePolicy: false,
            imageCount: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ecr:DescribeImages',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'ecr:DescribeImages' },
    },
    {
      name: 'policies may not be read',
      resources: [
        repository.sample({
          data: {
            lifecyclePolicy: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ecr:GetLifecyclePolicy',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'ecr:GetLifecyclePolicy' },
    },
  ],
});
