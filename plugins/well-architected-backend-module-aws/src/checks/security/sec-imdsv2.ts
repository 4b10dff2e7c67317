/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The instance metadata service hands out the credentials of the instance's role.
 * Version 1 answers any simple request, so one server-side request forgery in an
 * application is enough to steal them; version 2 wants a session token first.
 *
 * How we look: metadata options of running instances and of the default version of
 * every launch template. A template that leaves the option open fails: AWS then
 * falls back to the account's default or the image's, which may be version 1.
 * What we cannot see: that account default, and other versions of a template.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import template from '../../collectors/ec2-launch-template';
import { verb } from '../../text/figures';

export default defineCheck({
  id: 'sec-imdsv2',
  pillar: 'security',
  title: 'Instances require IMDSv2',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC06-BP02', 'SEC02-BP02'],
  seedRefs: ['SEC-C2', 'SEC-PATTERN'],
  impact: 'Server-side request forgery can steal role credentials.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'answers',
      'answer',
    )} metadata requests without a token (IMDSv1)`,
  recommendation: f =>
    `Set HttpTokens required on ${
      f.names
    } in Amazon EC2; use the account default so that new instances in ${f.regions.join(
      ', ',
    )} follow.`,
  steps: f => [
    `Check CloudWatch MetadataNoToken = 0 for ${f.names}`,
    `Modify instances: aws ec2 modify-instance-metadata-options --http-tokens required (${f.names})`,
    'Set the account default',
  ],
  successCriteria: () => ['All required'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'old agents may need an update' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_hardened_images.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  ],
  equivalents: {
    prowler: [
      'ec2_instance_imdsv2_enabled',
      'ec2_launch_template_imdsv2_required',
      'ec2_instance_account_imdsv2_enabled',
    ],
    serviceScreener: ['ec2.EC2IMDSv2', 'ec2.ASGIMDSv2'],
    configRules: ['EC2_IMDSV2_CHECK', 'EC2_LAUNCH_TEMPLATE_IMDSV2_CHECK'],
    securityHub: ['EC2.8', 'EC2.170', 'AutoScaling.3'],
    trustedAdvisor: ['Hs4Ma3G124'],
  },
  on: [instance.with(), template.with()],
  evaluate(resource) {
    const { name } = resource;
    if (resource.type === 'AWS::EC2::Instance') {
      const { state, metadata } = resource.data;
      if (state !== 'running') {
        return notApplicable(`Instance ${name} is ${state}`);
      }
      if (metadata.endpoint === 'disabled') {
        return pass(`Instance ${name} has its metadata service off`, metadata);
      }
      return metadata.tokens === 'required'
        ? pass(`Instance ${name} requires IMDSv2`, metadata)
        : fail(
            `Instance ${name} has HttpTokens ${metadata.tokens}, so IMDSv1 works`,
            metadata,
          );
    }
    const { metadataEndpoint, metadataTokens, defaultVersion } = resource.data;
    const label = `Launch template ${name} (default version ${defaultVersion})`;
    const evidence = {
      defaultVersion,
      tokens: metadataTokens ?? null,
      endpoint: metadataEndpoint ?? null,
    };
    return metadataTokens === 'required' || metadataEndpoint === 'disabled'
      ? pass(`${label} requires IMDSv2`, evidence)
      : fail(
          `${label} ${
            metadataTokens
              ? `has HttpTokens ${metadataTokens}`
              : 'does not set HttpTokens'
          }`,
          evidence,
        );
  },
  examples: [
    {
      name: 'tokens required on instance and template',
      resources: [instance.sample(), template.sample()],
      expect: { state: 'pass', says: ['requires IMDSv2'] },
    },
    {
      name: 'tokens optional',
      resources: [
        instance.sample({
          data: { metadata: { endpoint: 'enabled', tokens: 'optional' } },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['HttpTokens optional'] },
    },
    {
      name: 'metadata service off',
      resources: [
        instance.sample({
          data: { metadata: { endpoint: 'disabled', tokens: 'optional' } },
        }),
      ],
      expect: { state: 'pass', says: ['metadata service off'] },
    },
    {
      name: 'a template that does not say',
      resources: [template.sample({ data: { metadataTokens: undefined } })],
      expect: { state: 'fail', says: ['does not set HttpTokens'] },
    },
    {
      name: 'a stopped instance',
      resources: [instance.sample({ data: { state: 'stopped' } })],
      expect: { state: 'not-applicable', says: ['is stopped'] },
    },
    {
      name: 'no EC2',
      expect: { state: 'not-applicable', says: ['0 EC2 instances'] },
    },
    {
      name: 'templates may not be read',
      resources: [instance.sample()],
      problems: [
        {
          collector: template,
          status: 'denied',
          missingAction: 'ec2:DescribeLaunchTemplateVersions',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ec2:DescribeLaunchTemplateVersions',
      },
    },
  ],
});
