/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An account is the strongest wall that AWS has. Where test and production share
 * one, a mistake in the one is a mistake in the other, and so is the bill.
 *
 * How we look: whether the account belongs to an organization of AWS Organizations,
 * and which environments its resources declare by tag (environment, env, stage),
 * whoever owns them, besides the environment that is configured for the account.
 * What we cannot see: resources without such a tag in an account without a
 * configured environment, and the policies of the organization.
 */
import {
  AssessContext,
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import organization from '../../collectors/organizations-organization';
import queue from '../../collectors/sqs-queue';
import tagged from '../../collectors/tagged-resource';
import taggedGlobal from '../../collectors/tagged-resource-global';
import { evidenceTexts } from '../../text/evidence';

const PRODUCTION = 'production';
/** Values of the tag that name no environment. */
const NONE_OF_ITS_OWN = ['shared', 'common', 'global', 'all'];

/** Number of resources and an example by environment. */
function environmentsOf(ctx: AssessContext) {
  // Without all tags an account cannot be called unmixed.
  ctx.all(tagged);
  ctx.all(taggedGlobal);
  const found: Record<string, { resources: number; example: string }> = {};
  for (const resource of ctx.everything()) {
    const environment = ctx.environmentOf(resource);
    if (environment && !NONE_OF_ITS_OWN.includes(environment)) {
      const known = found[environment];
      found[environment] = {
        resources: (known?.resources ?? 0) + 1,
        example: known?.example ?? resource.name,
      };
    }
  }
  const declared = ctx.environmentOf({ tags: {} });
  return declared && Object.keys(found).length === 0
    ? { [declared]: { resources: 0, example: 'the account itself' } }
    : found;
}

function judge(label: string, ctx: AssessContext): Verdict {
  const [member] = ctx.all(organization);
  if (!member) {
    return fail(`Account ${label} belongs to no organization`, {
      problem: 'belongs to no organization',
    });
  }
  const found = environmentsOf(ctx);
  const names = Object.keys(found).sort();
  const evidence = { organization: member.id, environments: found };
  const others = names.filter(name => name !== PRODUCTION);
  if (names.includes(PRODUCTION) && others.length > 0) {
    const list = names.map(
      name =>
        `${name} (${found[name].resources}, such as ${found[name].example})`,
    );
    return fail(`Account ${label} mixes ${list.join(' and ')}`, {
      ...evidence,
      problem: `mixes ${names.join(' and ')}`,
    });
  }
  const says = `Account ${label} of organization ${member.id}`;
  if (names.length === 0) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `${says}: neither a tag nor the configuration tells an environment`,
      { evidence },
    );
  }
  return others.length === 0
    ? notApplicable(`${says} holds production only`, evidence)
    : pass(`${says} holds ${others.join(' and ')}, no production`, evidence);
}

const tag = (id: string, environment?: string) =>
  queue.sample({ id, tags: environment ? { environment } : {} });

export default defineAccountCheck({
  id: 'sec-account-isolation',
  pillar: 'security',
  secondaryPillars: ['operational-excellence', 'cost-optimization'],
  title: 'Production has its own account inside an organization',
  risk: 'MEDIUM',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-account',
  bestPractices: ['SEC01-BP01', 'OPS05-BP08', 'COST02-BP03'],
  seedRefs: ['KA-SEC-8'],
  impact: 'Mistakes in test reach production; bills cannot be separated.',
  issue: f => `Production does not stand alone: ${f.message}`,
  recommendation: f =>
    `Use AWS Organizations with one account per workload and environment (AWS Control Tower): ${
      f.names
    } ${evidenceTexts(f, 'problem').join(', ')}, and ${
      f.entity.name
    } runs there.`,
  steps: f => [
    `Create the account for what ${f.names} should not hold`,
    `Move non-production: ${f.message}`,
    'Apply SCPs',
  ],
  successCriteria: () => ['No mixed account'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'none for accounts',
      costsNothing: true,
    },
    { pillar: 'operational-excellence', text: 'needs automation' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_multi_accounts.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html',
  ],
  equivalents: {
    prowler: ['organizations_account_part_of_organizations'],
    serviceScreener: ['iam.hasOrganization'],
    configRules: ['ACCOUNT_PART_OF_ORGANIZATIONS'],
    trustedAdvisor: ['c18d2gz127'],
  },
  uses: [organization.with(), tagged.with(), taggedGlobal.with()],
  evaluate: (account, ctx) => judge(accountLabel(account), ctx),
  examples: [
    {
      name: 'test alone',
      environment: 'test',
      resources: [organization.sample(), tag('orders')],
      expect: { state: 'pass', says: ['holds test, no production'] },
    },
    {
      name: 'production alone',
      resources: [organization.sample(), tag('orders', 'prod'), tag('carts')],
      expect: { state: 'not-applicable', says: ['production only'] },
    },
    {
      name: 'production and staging in one account',
      environment: '',
      resources: [
        organization.sample(),
        tag('orders', 'production'),
        tag('orders-staging', 'stg'),
        tag('queue-of-both', 'shared'),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: [
          'production (1, such as orders) and staging (1, such as orders-staging)',
        ],
      },
    },
    {
      name: 'a development queue in the production account',
      resources: [
        organization.sample(),
        tag('orders'),
        tag('orders-dev', 'dev'),
      ],
      expect: { state: 'fail', says: ['development (1, such as orders-dev)'] },
    },
    {
      name: 'no organization',
      resources: [tag('orders', 'production')],
      expect: { state: 'fail', says: ['belongs to no organization'] },
    },
    {
      name: 'nothing tells an environment',
      environment: '',
      resources: [organization.sample(), tag('orders')],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'tags may not be read',
      resources: [organization.sample(), tag('orders', 'production')],
      problems: [
        {
          collector: tagged,
          status: 'denied',
          missingAction: 'tag:GetResources',
        },
      ],
      expect: { state: 'unknown', missingAction: 'tag:GetResources' },
    },
    {
      name: 'the organization may not be read',
      resources: [tag('orders', 'production')],
      problems: [
        {
          collector: organization,
          status: 'denied',
          missingAction: 'organizations:DescribeOrganization',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'organizations:DescribeOrganization',
      },
    },
  ],
});
