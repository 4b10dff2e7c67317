/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cost Explorer can only say who spends what when resources carry the tags
 * that say whose they are.
 *
 * How we look: the required keys on every resource that was found natively, so
 * that never-tagged ones count. Parts of other resources and what belongs to
 * the whole account is not counted. What we cannot see: whether the keys are
 * activated for cost allocation; which values are allowed (any that is not
 * empty counts); and, when the scope of an entity is itself chosen by tag,
 * resources that lack that tag.
 */
import {
  defineCheck,
  fail,
  namesOf,
  notApplicable,
  pass,
  Resource,
} from 'backstage-plugin-well-architected-node';
import vpc from '../../collectors/ec2-vpc';
import secret from '../../collectors/secretsmanager-secret';
import tagged from '../../collectors/tagged-resource';
import taggedGlobal from '../../collectors/tagged-resource-global';
import { exemptionOf } from '../../inventory/exemptionOf';
import { inDefaultVpc } from '../../inventory/inDefaultVpc';
import { shareOf, shareVerdict } from '../../inventory/shareVerdict';
import { outOf, verb } from '../../text/figures';

const ALL_TAGS = {
  owner: 'team-orders',
  environment: 'production',
  'cost-center': '4711',
};
/** Types that take no tags. */
const NOT_TAGGABLE: readonly string[] = [
  'AWS::CloudWatch::Dashboard',
  'AWS::Scheduler::Schedule',
];

export default defineCheck({
  id: 'cost-allocation-tags-applied',
  pillar: 'cost-optimization',
  title: 'Resources carry cost allocation tags',
  risk: 'MEDIUM',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['COST03-BP02', 'COST03-BP03', 'COST02-BP01'],
  seedRefs: ['COST-C1', 'ANTI-7', 'RWE-COST-3', 'KA-COST-1'],
  parameters: {
    requiredKeys: ['owner', 'environment', 'cost-center'],
    minShare: 0.95,
  },
  impact: 'Costs cannot be charged to an owner.',
  issue: f =>
    `${outOf(f.failed, f.total, 'resource')} of ${f.entity.name} ${verb(
      f.failed,
      'lacks',
      'lack',
    )} cost allocation tags: ${f.names}`,
  recommendation: f =>
    `Tag ${f.names} in IaC (Tags aspect of AWS CDK), enforce with tag policies of AWS Organizations and the AWS Config rule REQUIRED_TAGS.`,
  steps: f => [
    'Agree on keys',
    'Add the CDK aspect or provider default_tags',
    `Backfill ${f.names} with Tag Editor`,
    'Enforce',
  ],
  successCriteria: () => ['95 % or more', 'Cost Explorer groups by the key'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'tag discipline' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_org_information.html',
    'https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html',
  ],
  equivalents: {
    prowler: ['organizations_tags_policies_enabled_and_attached'],
    serviceScreener: [
      'ec2.EC2HasTag',
      'dynamodb.resourcesWithoutTags',
      'rds.DBInstanceWithoutTags',
    ],
    configRules: ['REQUIRED_TAGS'],
  },
  on: [],
  onEverything: true,
  uses: [vpc.with(), tagged.with(), taggedGlobal.with()],
  evaluate(resource: Resource, ctx) {
    const { name, type, tags, region } = resource;
    const exemption = exemptionOf(resource);
    if (exemption && exemption.kind !== 'follower') {
      return notApplicable(`${name} is ${exemption.says}`);
    }
    if (NOT_TAGGABLE.includes(type)) {
      return notApplicable(`${name} takes no tags`);
    }
    const keys = ctx.texts('requiredKeys');
    const missing = keys.filter(key => !tags[key]?.trim());
    if (missing.length === 0) {
      return pass(`${name} carries ${keys.join(', ')}`);
    }
    if (inDefaultVpc(resource, ctx)) {
      return notApplicable(`${name} came with the default VPC`);
    }
    // Without its tags a resource cannot be called untagged.
    ctx.all(region === 'global' ? taggedGlobal : tagged, {
      region: region === 'global' ? undefined : region,
    });
    return fail(`${name} lacks ${missing.join(', ')}`, { missing });
  },
  conclude(context) {
    const keys = context.texts('requiredKeys');
    const share = shareOf(context, context.number('minShare'));
    const { good, bad, percent } = share;
    const text = `${percent} % of required keys fulfilled: ${outOf(
      good,
      good + bad,
      'resource',
    )} ${verb(
      good + bad === 1 ? 1 : good,
      'carries',
      'carry',
    )} all of ${namesOf(keys)}`;
    return shareVerdict({
      context,
      share,
      text,
      below: share.share < 0.5 ? `${text}; cost not attributable` : text,
      evidence: {
        sharePercent: percent,
        resources: good + bad,
        requiredKeys: keys,
      },
    });
  },
  examples: [
    {
      name: 'every key on every resource',
      resources: [secret.sample({ tags: ALL_TAGS })],
      expect: { state: 'pass', says: ['100 % of required keys'] },
    },
    {
      name: 'no key on any resource',
      resources: [secret.sample({ tags: { component: 'orders-api' } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: [
          '0 % of required keys',
          'owner, environment and cost-center',
          'cost not attributable',
        ],
      },
    },
    {
      name: 'an empty value is no value',
      resources: [secret.sample({ tags: { ...ALL_TAGS, owner: ' ' } })],
      expect: { state: 'fail', says: ['lacks owner'] },
    },
    {
      name: '19 of 20 resources',
      resources: Array.from({ length: 20 }, (_, i) =>
        secret.sample({ id: `s${i}`, tags: i === 0 ? {} : ALL_TAGS }),
      ),
      expect: { state: 'pass', says: ['95 % of required keys'] },
    },
    {
      name: '18 of 19 resources',
      resources: Array.from({ length: 19 }, (_, i) =>
        secret.sample({ id: `s${i}`, tags: i === 0 ? {} : ALL_TAGS }),
      ),
      expect: { state: 'fail', says: ['94 % of required keys'] },
    },
    {
      name: 'nothing but the default VPC',
      resources: [vpc.sample({ data: { isDefault: true } })],
      expect: { state: 'not-applicable', says: ['made by AWS'] },
    },
    {
      name: 'tags are not readable',
      resources: [secret.sample()],
      problems: [
        {
          collector: tagged,
          status: 'denied',
          missingAction: 'tag:GetResources',
        },
      ],
      expect: { state: 'unknown', missingAction: 'tag:GetResources' },
    },
  ],
});
