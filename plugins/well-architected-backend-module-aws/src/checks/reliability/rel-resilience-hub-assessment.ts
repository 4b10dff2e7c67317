/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The resiliency policy of the application in AWS Resilience Hub is met.
 *
 * Why: the declared RTO and RPO are not reachable with the architecture
 * otherwise.
 * How we look: status and time of the latest assessment of each application
 * that is in scope by its tags. A breach is MEDIUM, HIGH for the tiers
 * MissionCritical and Critical; an assessment that is older than 30 days or
 * from before changes is LOW.
 * What we cannot see: links through AppRegistry. The source is optional: the
 * other checks of reliability run without it.
 */
import {
  defineImportedCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import app from '../../collectors/resiliencehub-app';
import { daysSince } from '../../time/age';
import { count } from '../../text/figures';

const DAYS = 30;
const HIGH_TIERS = ['MissionCritical', 'Critical'];
const daysBefore = (days: number) =>
  new Date(
    Date.parse('2026-11-16T06:00:00.000Z') - days * 86_400_000,
  ).toISOString();

export default defineImportedCheck({
  id: 'rel-resilience-hub-assessment',
  pillar: 'reliability',
  title: 'Resilience Hub policy is met',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  bestPractices: ['REL13-BP01', 'REL12-BP04', 'REL06-BP06'],
  seedRefs: ['REL-C7', 'HA-1'],
  impact: 'Declared RTO and RPO are not reachable with the architecture.',
  issue: f => `AWS Resilience Hub: ${f.message}`,
  recommendation: f =>
    `Assess ${f.names} with AWS Resilience Hub and follow its recommendations.`,
  steps: f => [
    `Import the stack of ${f.names}`,
    'Set the policy',
    'Assess daily',
  ],
  successCriteria: () => ['PolicyMet'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'per application and month' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_objective_defined_recovery.html',
    'https://docs.aws.amazon.com/resilience-hub/latest/userguide/what-is.html',
  ],
  source: 'Resilience Hub',
  quiet: 'breached policy',
  findings: app.with('tier'),
  describe: ({ name, data }) => ({ id: name, title: data.compliance }),
  evaluate({ name, data }, ctx) {
    const { compliance, assessedAt } = data;
    if (!assessedAt || compliance === 'NotAssessed') {
      return unknown(
        'NOT_ENOUGH_DATA',
        `${name} has never been assessed by Resilience Hub`,
      );
    }
    const days = daysSince(assessedAt, ctx.now);
    const evidence = {
      compliance,
      assessedAt,
      ...(data.resiliencyScore === undefined
        ? {}
        : { resiliencyScore: data.resiliencyScore }),
    };
    const said = `${name} is ${compliance}, assessed ${count(days, 'day')} ago`;
    if (compliance === 'PolicyBreached') {
      const tier = known(data.tier);
      const risk = HIGH_TIERS.includes(tier ?? '') ? 'HIGH' : 'MEDIUM';
      return fail(
        tier ? `${said}, of the tier ${tier}` : said,
        { ...evidence, tier },
        { risk },
      );
    }
    if (compliance === 'ChangesDetected' || days > DAYS) {
      const why =
        days > DAYS
          ? `${DAYS} days are allowed`
          : 'what changed since is not assessed';
      return fail(`${said}: ${why}`, evidence, { risk: 'LOW' });
    }
    return compliance === 'PolicyMet'
      ? pass(said, evidence)
      : unknown('CONTEXT_MISSING', `${said}: no policy was compared with`);
  },
  whenSilent: ({ entity }) =>
    notApplicable(
      `No Resilience Hub application is linked to ${entity.name}, an optional source`,
    ),
  examples: [
    {
      name: 'met in an assessment of yesterday',
      resources: [app.sample()],
      expect: { state: 'pass', says: ['orders is PolicyMet'] },
    },
    {
      name: 'met 30 days ago',
      resources: [app.sample({ data: { assessedAt: daysBefore(30) } })],
      expect: { state: 'pass' },
    },
    {
      name: 'met 31 days ago',
      resources: [app.sample({ data: { assessedAt: daysBefore(31) } })],
      expect: { state: 'fail', risk: 'LOW', says: ['31 days ago'] },
    },
    {
      name: 'changed since',
      resources: [app.sample({ data: { compliance: 'ChangesDetected' } })],
      expect: { state: 'fail', risk: 'LOW', says: ['ChangesDetected'] },
    },
    {
      name: 'breached',
      resources: [
        app.sample({
          data: { compliance: 'PolicyBreached', tier: 'Important' },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['tier Important'] },
    },
    {
      name: 'breached for a critical tier',
      resources: [
        app.sample({
          data: { compliance: 'PolicyBreached', tier: 'MissionCritical' },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['tier MissionCritical'] },
    },
    {
      name: 'breached, and the tier may not be read',
      resources: [
        app.sample({
          data: {
            compliance: 'PolicyBreached',
            tier: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'resiliencehub:ListAppAssessments',
                message: 'the role lacks it',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'resiliencehub:ListAppAssessments',
      },
    },
    {
      name: 'never assessed',
      resources: [
        app.sample({
          data: { compliance: 'NotAssessed', assessedAt: undefined },
        }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'no application is linked',
      expect: {
        state: 'not-applicable',
        says: ['No Resilience Hub application is linked to orders-api'],
      },
    },
    {
      name: 'reading applications is denied',
      problems: [
        {
          collector: app,
          status: 'denied',
          missingAction: 'resiliencehub:ListApps',
        },
      ],
      expect: { state: 'unknown', missingAction: 'resiliencehub:ListApps' },
    },
  ],
});
