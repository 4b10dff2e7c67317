/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Open recommendations of the AWS Well-Architected Agent with priority HIGH are
 * decided on.
 *
 * Why: a proposal that nobody looks at improves nothing.
 * How we look: open, active recommendations, each filed under the pillar that
 * the agent gives it (resilience under reliability); trade-offs and benefits
 * for other pillars are shown as given. They are proposals of a language model.
 * The interface is a preview, so the check is off until the parameter `enabled`
 * is true; nothing is called before.
 * What we cannot see: the resources of a recommendation, which the preview does
 * not name by ARN; it is in scope by its tags, or in the whole account.
 */
import { PillarId } from 'backstage-plugin-well-architected-common';
import {
  defineImportedCheck,
  fail,
  known,
  namesOf,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import profile from '../../collectors/wellarchitected-agent-profile';
import recommendation from '../../collectors/wellarchitected-agent-recommendation';

const PILLARS: Readonly<Record<string, PillarId>> = {
  COST_OPTIMIZATION: 'cost-optimization',
  PERFORMANCE: 'performance-efficiency',
  RESILIENCE: 'reliability',
  SECURITY: 'security',
};
const turnedOn = { enabled: true };
const high = recommendation.sample({
  id: 'arn:aws:wellarchitected:us-east-1:111122223333:agent-recommendation/2',
  name: 'Automate the deployment of orders',
  data: {
    title: 'Automate the deployment of orders',
    priority: 'HIGH',
    content: {
      steps: ['Create a pipeline'],
      tradeOffs: ['COST_OPTIMIZATION: build minutes; mitigation: cache'],
      benefits: [],
    },
  },
});

export default defineImportedCheck({
  id: 'import-wa-agent-recommendations',
  pillar: 'operational-excellence',
  secondaryPillars: [
    'security',
    'reliability',
    'performance-efficiency',
    'cost-optimization',
  ],
  title: 'AWS Well-Architected Agent recommendations are handled',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  bestPractices: ['OPS11-BP03', 'OPS01-BP06'],
  seedRefs: ['RESOURCES-2'],
  parameters: { enabled: false },
  impact: 'AI-proposed improvements are ignored.',
  issue: f =>
    `The AWS Well-Architected Agent recommends, with priority HIGH and undecided: ${f.names}`,
  recommendation: f =>
    `Review, accept, suppress with reason in the AWS Well-Architected Agent: ${f.names}.`,
  steps: f => [`Open ${f.names}`, 'Decide', 'UpdateAgentRecommendationStatus'],
  successCriteria: () => ['No OPEN HIGH older than 30 days'],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'preview, check each recommendation',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_feedback_loops.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/userguide/agent.html',
  ],
  source: 'AWS Well-Architected Agent',
  quiet: 'open recommendation of priority HIGH',
  findings: recommendation.with('content'),
  uses: [profile.with()],
  alsoFiledUnder: [
    'security',
    'reliability',
    'performance-efficiency',
    'cost-optimization',
  ],
  pillarOf: ({ data }) => PILLARS[data.pillar] ?? 'operational-excellence',
  describe: ({ name, data }) => ({ id: name, title: data.title }),
  evaluate({ data }, ctx) {
    if (ctx.parameters.enabled !== true || data.status !== 'ACTIVE') {
      return notApplicable(`'${data.title}' is ${data.status}, or it is off`);
    }
    const said = `'${data.title}' has the priority ${data.priority}`;
    if (data.priority !== 'HIGH') {
      return pass(said);
    }
    return fail(
      `${said}, effort ${data.effort}, and is OPEN`,
      { pillar: data.pillar, ...known(data.content) },
      { risk: 'MEDIUM' },
    );
  },
  evaluateAccount({ id }, ctx) {
    if (ctx.parameters.enabled !== true) {
      return notApplicable(
        'The AWS Well-Architected Agent is a preview and off by default',
      );
    }
    const profiles = ctx.all(profile);
    return profiles.length === 0
      ? notApplicable(
          `Account ${id} has no profile of the AWS Well-Architected Agent`,
        )
      : pass(
          `The AWS Well-Architected Agent has no open recommendation of priority HIGH in ${namesOf(
            profiles.map(p => p.name),
          )} of account ${id}`,
          { profiles: profiles.length },
        );
  },
  whenSilent({ entity }, on) {
    const profiles = on.filter(o => o.evidence.profiles !== undefined);
    return profiles.length > 0
      ? pass(profiles.map(o => o.message).join('; '))
      : notApplicable(
          `The AWS Well-Architected Agent is off, or has no profile in the accounts of ${entity.name}`,
        );
  },
  conclude(context) {
    const verdict = context.usual();
    return verdict.reason === 'SUPPORT_PLAN_REQUIRED'
      ? notApplicable(verdict.message, verdict.evidence)
      : verdict;
  },
  examples: [
    {
      name: 'a profile without high recommendations',
      parameters: turnedOn,
      resources: [profile.sample(), recommendation.sample()],
      expect: { state: 'pass', says: ['priority LOW'] },
    },
    {
      name: 'a high recommendation is open',
      parameters: turnedOn,
      resources: [profile.sample(), high],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Automate the deployment of orders', 'OPEN'],
      },
    },
    {
      name: 'a profile and no recommendation',
      parameters: turnedOn,
      resources: [profile.sample()],
      expect: { state: 'pass', says: ['no open recommendation'] },
    },
    {
      name: 'one that was suppressed',
      parameters: turnedOn,
      resources: [
        profile.sample(),
        recommendation.sample({
          data: { priority: 'HIGH', status: 'SUPPRESSED' },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'off by default',
      resources: [profile.sample(), high],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'no profile',
      parameters: turnedOn,
      expect: { state: 'not-applicable', says: ['has no profile'] },
    },
    {
      name: 'no support plan that includes it',
      parameters: turnedOn,
      problems: [
        { collector: recommendation, status: 'support-plan-required' },
      ],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'reading recommendations is denied',
      parameters: turnedOn,
      resources: [profile.sample()],
      problems: [
        {
          collector: recommendation,
          status: 'denied',
          missingAction: 'wellarchitected:ListAgentRecommendations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'wellarchitected:ListAgentRecommendations',
      },
    },
  ],
});
