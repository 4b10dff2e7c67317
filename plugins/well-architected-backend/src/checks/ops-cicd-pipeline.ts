/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Deployments by hand are slow, differ between people, and cannot be rolled
 * back.
 *
 * How we look: the annotation that links the entity to a delivery pipeline.
 * What we cannot see: whether a linked GitHub repository has a workflow, and
 * what the pipeline does. Not looked at yet: AWS CodePipeline and CodeBuild
 * themselves, and an answer of the owner about another pipeline.
 */
import {
  defineEntityCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';

const EXEMPT_TYPES = ['documentation', 'external', 'saas'];

export default defineEntityCheck({
  id: 'ops-cicd-pipeline',
  pillar: 'operational-excellence',
  secondaryPillars: ['security'],
  title: 'Changes are delivered by a pipeline',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'catalog-entity',
  bestPractices: ['OPS05-BP04', 'OPS05-BP10', 'OPS05-BP02', 'SEC11-BP06'],
  seedRefs: ['OPS-C2', 'ISSUE-OPS-1'],
  parameters: {
    annotationKeys: [
      'aws.amazon.com/aws-codepipeline-arn',
      'aws.amazon.com/aws-codepipeline-tags',
      'aws.amazon.com/aws-codebuild-project-arn',
      'aws.amazon.com/aws-codebuild-project-tags',
      'github.com/project-slug',
      'gitlab.com/project-slug',
      'gitlab.com/project-id',
      'jenkins.io/job-full-name',
      'jenkins.io/github-folder',
      'circleci.com/project-slug',
      'buildkite.com/project-slug',
      'dev.azure.com/project-repo',
    ],
  },
  impact:
    'Manual deployments are slow, differ between people and cannot be rolled back.',
  issue: f => `${f.entity.name} is linked to no delivery pipeline`,
  recommendation: f =>
    `Build the deployment of ${f.entity.name} (${f.names}) with AWS CodePipeline and CodeBuild or the CI product in use, with tests before the deploy stage.`,
  steps: f => [
    `Create a pipeline for ${f.entity.name} with build, test and deploy stages`,
    'Use short-lived roles (OIDC) instead of keys',
    'Annotate the entity with the pipeline',
  ],
  successCriteria: () => [
    'Every production change went through the pipeline for 30 days',
    'Lead time visible',
  ],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'build minutes' },
    { pillar: 'operational-excellence', text: 'setup time' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_build_mgmt_sys.html',
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/welcome.html',
  ],
  equivalents: { configRules: ['CODEPIPELINE_DEPLOYMENT_COUNT_CHECK'] },
  conclude(context) {
    const { name, type = '', annotations } = context.entity;
    if (EXEMPT_TYPES.includes(type)) {
      return notApplicable(`${name} is of type ${type}`);
    }
    const key = context.texts('annotationKeys').find(k => annotations[k]);
    return key
      ? pass(`${name} is linked to a pipeline (${key}: ${annotations[key]})`, {
          annotation: key,
          value: annotations[key],
        })
      : fail(`${name} carries no annotation of a delivery pipeline`);
  },
  examples: [
    {
      name: 'a GitHub repository',
      entity: {
        annotations: { 'github.com/project-slug': 'example/orders-api' },
      },
      expect: { state: 'pass', says: ['example/orders-api'] },
    },
    {
      name: 'an AWS CodePipeline',
      entity: {
        annotations: {
          'aws.amazon.com/aws-codepipeline-arn':
            'arn:aws:codepipeline:eu-west-1:111122223333:orders',
        },
      },
      expect: { state: 'pass', says: ['aws-codepipeline-arn'] },
    },
    {
      name: 'no link',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-api'] },
    },
    {
      name: 'documentation',
      entity: { type: 'documentation' },
      expect: { state: 'not-applicable', says: ['documentation'] },
    },
  ],
});
