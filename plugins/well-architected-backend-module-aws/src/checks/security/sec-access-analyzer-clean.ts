/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A policy of a bucket, key, queue or role can let the whole world or a strange
 * account in. IAM Access Analyzer proves who gets in, free of charge.
 *
 * How we look: an active analyzer of external access in every Region that is read,
 * and its active findings about resources in scope. Findings that somebody archived
 * are accepted. An entity is judged by the Regions in its scope.
 * What we cannot see: an analyzer of the organization from a member account, types
 * that Access Analyzer does not know, and who exactly a finding lets in.
 */
import {
  defineCheck,
  fail,
  FindingFacts,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import {
  concludeRegions,
  judgeRegions,
  RegionStates,
} from '../../accounts/judgeRegions';
import analyzer from '../../collectors/accessanalyzer-analyzer';
import finding from '../../collectors/accessanalyzer-finding';
import { evidenceTexts } from '../../text/evidence';
import { some } from '../../text/figures';

const EXTERNAL = ['ACCOUNT', 'ORGANIZATION'];
/** ARNs of the resources that findings are about. */
const foundOn = (f: FindingFacts) => evidenceTexts(f, 'resourceArn');

export default defineCheck({
  id: 'sec-access-analyzer-clean',
  pillar: 'security',
  title: 'Access Analyzer is on and has no unresolved external access',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC03-BP07', 'SEC03-BP09', 'SEC03-BP04'],
  seedRefs: ['KA-SEC-2'],
  impact: 'Unintended public or third-party access stays unnoticed.',
  issue: f => `External access is not under control: ${f.message}`,
  recommendation: f =>
    `Enable IAM Access Analyzer in each used Region of ${f.accounts.join(
      ', ',
    )}, where ${f.entity.name} runs, and archive only reviewed findings: ${
      foundOn(f).length > 0 ? some(foundOn(f)) : f.message
    }.`,
  steps: f => [
    `Create the analyzer where it is missing in ${f.accounts.join(', ')}`,
    `Review each finding: ${
      foundOn(f).length > 0 ? some(foundOn(f), 10) : 'none is known yet'
    }`,
    'Fix the resource policy or archive with a reason',
  ],
  successCriteria: () => ['Zero ACTIVE findings in scope'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'external access analysis is free, unused-access analysis is billed',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_analyze_cross_account.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html',
  ],
  equivalents: {
    prowler: [
      'accessanalyzer_enabled',
      'accessanalyzer_enabled_without_findings',
    ],
    configRules: ['IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED'],
    securityHub: ['IAM.28'],
  },
  on: [finding.with()],
  uses: [analyzer.with()],
  evaluate({ name, data }) {
    const { resourceArn, resourceType, analyzer: by } = data;
    return fail(
      `${resourceType} ${name} can be reached from outside the account: ACTIVE finding of ${by}, seen ${data.updatedAt.slice(
        0,
        10,
      )}`,
      { resourceArn, resourceType, analyzer: by },
      { risk: 'HIGH' },
    );
  },
  evaluateAccount(account, ctx) {
    const working = ctx
      .all(analyzer)
      .filter(
        ({ data }) => EXTERNAL.includes(data.kind) && data.status === 'ACTIVE',
      );
    const states: RegionStates = Object.fromEntries(
      ctx.regions.map(region => {
        const found = working.find(one => one.region === region);
        return [
          region,
          found
            ? { state: 'good', says: `analyzer ${found.name} is ACTIVE` }
            : { state: 'bad', says: 'no active analyzer of external access' },
        ];
      }),
    );
    return judgeRegions({ label: accountLabel(account), states });
  },
  conclude(context) {
    const of = (status: string) =>
      context.observations.filter(o => o.status === status);
    const findings = of('fail').filter(o => !o.evidence.regions);
    const others = context.observations.filter(
      o => o.evidence.resourceArn === undefined,
    );
    const account = concludeRegions({ ...context, observations: others });
    if (findings.length === 0) {
      return account;
    }
    const says = findings.slice(0, 3).map(o => o.message);
    const more = findings.length - says.length;
    return fail(
      [
        ...says,
        ...(more > 0 ? [`and ${more} more`] : []),
        ...(account.status === 'fail' ? [account.message] : []),
      ].join('; '),
      { findings: findings.length },
      { risk: 'HIGH' },
    );
  },
  examples: [
    {
      name: 'an analyzer without findings',
      resources: [analyzer.sample()],
      expect: {
        state: 'pass',
        says: ['account-analyzer is ACTIVE in eu-west-1'],
      },
    },
    {
      name: 'no analyzer',
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['no active analyzer of external access in eu-west-1'],
      },
    },
    {
      name: 'an analyzer in one of two Regions',
      resources: [
        analyzer.sample(),
        analyzer.sample({
          region: 'us-east-1',
          data: { kind: 'ACCOUNT_UNUSED_ACCESS' },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['in us-east-1'] },
    },
    {
      name: 'an analyzer that is switched off',
      resources: [analyzer.sample({ data: { status: 'DISABLED' } })],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'an active finding',
      resources: [analyzer.sample(), finding.sample()],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['AWS::S3::Bucket orders-exports'],
      },
    },
    {
      name: 'analyzers may not be listed',
      problems: [
        {
          collector: analyzer,
          status: 'denied',
          missingAction: 'access-analyzer:ListAnalyzers',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'access-analyzer:ListAnalyzers',
      },
    },
    {
      name: 'findings may not be listed',
      resources: [analyzer.sample()],
      problems: [
        {
          collector: finding,
          status: 'denied',
          missingAction: 'access-analyzer:ListFindings',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'access-analyzer:ListFindings',
      },
    },
  ],
});
