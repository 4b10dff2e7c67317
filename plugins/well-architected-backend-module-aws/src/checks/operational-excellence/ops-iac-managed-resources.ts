/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What is not written down cannot be reviewed, repeated or rebuilt. A resource
 * counts as defined as code when CloudFormation (or CDK, SAM) made it, or when
 * it carries a tag that another tool sets.
 *
 * How we look: the reserved stack tags, the resource lists of the stacks, and
 * the marker tags, on every resource that was found natively (never-tagged ones
 * included). Parts of other resources, what AWS makes by itself, and what
 * belongs to the whole account is not counted. What we cannot see: code that
 * leaves no mark, such as Terraform without a marker tag.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  namesOf,
  notApplicable,
  pass,
  Resource,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import stack from '../../collectors/cloudformation-stack';
import vpc from '../../collectors/ec2-vpc';
import secret from '../../collectors/secretsmanager-secret';
import tagged from '../../collectors/tagged-resource';
import taggedGlobal from '../../collectors/tagged-resource-global';
import { exemptionOf } from '../../inventory/exemptionOf';
import { inDefaultVpc } from '../../inventory/inDefaultVpc';
import { shareOf, shareVerdict } from '../../inventory/shareVerdict';
import { outOf, verb } from '../../text/figures';

const need = stack.with('resources');
const STACK_TAGS = {
  'aws:cloudformation:stack-name': 'OrdersStack',
  'aws:cloudformation:stack-id':
    'arn:aws:cloudformation:eu-west-1:111122223333:stack/OrdersStack/0a1b2c3d',
};

const physicalIds = (one: ResourceOf<typeof need>) =>
  known(one.data.resources).map(r => r.physicalId);

/** Name of the stack that made the resource, or what else marks it as code. */
function managedBy(resource: Resource, ctx: AssessContext): string | undefined {
  const { tags, id, name, arn, region } = resource;
  const stackId = tags['aws:cloudformation:stack-id'];
  const byTag = tags['aws:cloudformation:stack-name'] ?? stackId?.split('/')[1];
  if (byTag) {
    return byTag;
  }
  const marker = Object.entries(tags).find(
    ([key, value]) =>
      ctx.texts('markerTagKeys').includes(key.toLowerCase()) &&
      value.toLowerCase() !== 'manual',
  );
  if (marker) {
    return `tag ${marker[0]}=${marker[1]}`;
  }
  const at = region === 'global' ? {} : { region };
  const listed = ctx.index(stack, physicalIds, at);
  for (const key of [id, name, arn ?? '']) {
    const [found] = listed.get(key) ?? [];
    if (found) {
      return found.name;
    }
  }
  return undefined;
}

export default defineCheck({
  id: 'ops-iac-managed-resources',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability', 'security'],
  title: 'Resources are defined as code',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['OPS05-BP03', 'OPS05-BP10', 'REL08-BP05', 'SEC01-BP06'],
  seedRefs: ['OPS-C1', 'ANTI-2'],
  parameters: {
    minManagedShare: 0.9,
    markerTagKeys: ['managed-by', 'iac', 'terraform'],
  },
  impact:
    'Manual configuration drifts, cannot be rebuilt after an incident and cannot be reviewed.',
  issue: f =>
    `${outOf(f.failed, f.total, 'resource')} of ${f.entity.name} ${verb(
      f.failed,
      'is',
      'are',
    )} not defined as code: ${f.names}`,
  recommendation: f =>
    `Move ${f.names} into AWS CDK, AWS CloudFormation or Terraform; use CloudFormation IaC generator or terraform import for the existing ones.`,
  steps: f => [
    `List the unmanaged resources on the card: ${f.names}`,
    'Generate a template with CloudFormation IaC generator or import blocks',
    'Review and import into a stack',
    'Block console writes with an SCP once the share is above 90 %',
  ],
  successCriteria: () => [
    'Share of managed resources is 90 % or more',
    'No unmanaged stateful resource',
  ],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'urgent changes now go through the pipeline',
    },
    { pillar: 'cost-optimization', text: 'one-time import effort' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_conf_mgmt_sys.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-import.html',
  ],
  on: [],
  onEverything: true,
  uses: [need, vpc.with(), tagged.with(), taggedGlobal.with()],
  evaluate(resource: Resource, ctx) {
    const { name, type, region } = resource;
    const exemption = exemptionOf(resource);
    if (exemption) {
      return notApplicable(`${name} is ${exemption.says}`);
    }
    const by = managedBy(resource, ctx);
    if (by) {
      return pass(`${name} is defined as code (${by})`, { managedBy: by });
    }
    if (inDefaultVpc(resource, ctx)) {
      return notApplicable(`${name} came with the default VPC`);
    }
    // Without its tags a resource cannot be called hand-made.
    ctx.all(region === 'global' ? taggedGlobal : tagged, {
      region: region === 'global' ? undefined : region,
    });
    return fail(`${name} (${type}) is in no stack and carries no IaC tag`, {
      type,
    });
  },
  conclude(context) {
    const share = shareOf(context, context.number('minManagedShare'));
    const { good, bad, percent } = share;
    const passing = context.observations.filter(o => o.status === 'pass');
    const by = [...new Set(passing.map(o => String(o.evidence.managedBy)))];
    const unmanagedByType: Record<string, number> = {};
    for (const { status, subject } of context.observations) {
      if (status === 'fail') {
        unmanagedByType[subject.type] =
          (unmanagedByType[subject.type] ?? 0) + 1;
      }
    }
    const types = Object.entries(unmanagedByType)
      .map(([type, count]) => `${count} ${type}`)
      .join(', ');
    const text = `share ${percent} %: ${outOf(
      good,
      good + bad,
      'resource',
    )} ${verb(good + bad === 1 ? 1 : good, 'is', 'are')} defined as code${
      by.length > 0 ? ` (${namesOf(by)})` : ''
    }`;
    return shareVerdict({
      context,
      share,
      text,
      below: `${
        share.share < 0.5 ? 'mostly hand-made, ' : ''
      }${text}; not as code: ${types}`,
      evidence: {
        sharePercent: percent,
        managed: good,
        judged: good + bad,
        managedBy: by,
        unmanagedByType,
      },
    });
  },
  examples: [
    {
      name: 'everything comes from a CDK stack',
      resources: [
        secret.sample({ tags: STACK_TAGS }),
        secret.sample({
          id: 'by-id',
          tags: {
            'aws:cloudformation:stack-id':
              STACK_TAGS['aws:cloudformation:stack-id'],
          },
        }),
      ],
      expect: { state: 'pass', says: ['share 100 %', 'OrdersStack'] },
    },
    {
      name: 'listed in a stack, but without tags',
      resources: [
        secret.sample({ id: 'orders/database' }),
        stack.sample({
          data: {
            resources: [
              {
                type: 'AWS::SecretsManager::Secret',
                physicalId: 'orders/database',
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['share 100 %', 'OrdersStack'] },
    },
    {
      name: 'marked by Terraform',
      resources: [secret.sample({ tags: { 'managed-by': 'terraform' } })],
      expect: { state: 'pass', says: ['managed-by=terraform'] },
    },
    {
      name: 'marked as made by hand',
      resources: [secret.sample({ tags: { 'managed-by': 'manual' } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['mostly hand-made'] },
    },
    {
      name: '9 of 10 are managed',
      resources: [
        ...Array.from({ length: 9 }, (_, i) =>
          secret.sample({ id: `managed-${i}`, tags: STACK_TAGS }),
        ),
        secret.sample({ id: 'manual' }),
      ],
      expect: { state: 'pass', says: ['share 90 %'] },
    },
    {
      name: '17 of 19 are managed',
      resources: [
        ...Array.from({ length: 17 }, (_, i) =>
          secret.sample({ id: `managed-${i}`, tags: STACK_TAGS }),
        ),
        secret.sample({ id: 'manual' }),
        secret.sample({ id: 'forgotten' }),
      ],
      expect: { state: 'fail', says: ['share 89 %', 'manual', 'forgotten'] },
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
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'tag:GetResources',
      },
    },
  ],
});
