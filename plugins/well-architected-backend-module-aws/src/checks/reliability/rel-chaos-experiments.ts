/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Failures are injected on purpose, to find single points of failure before
 * they are found by accident.
 *
 * How we look: an experiment of AWS Fault Injection Service that completed in
 * the last 365 days and belongs to the workload by its tags or those of its
 * template; in a scope without tags, any of the account. Or somebody attests
 * experiments with another tool. Lifecycle experimental is exempt.
 * What we cannot see: experiments that ended more than 120 days ago, which AWS
 * forgets, and those with other tools that nobody attests.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import fisExperiment from '../../collectors/fis-experiment';
import { count, some } from '../../text/figures';
import { daysSince } from '../../time/age';

const NOW = Date.parse('2026-11-16T06:00:00.000Z');
const experiment = (daysAgo: number, state = 'completed') =>
  fisExperiment.sample({
    createdAt: new Date(NOW - daysAgo * 86_400_000).toISOString(),
    data: { state },
  });

export default defineCheck({
  id: 'rel-chaos-experiments',
  pillar: 'reliability',
  title: 'Failure injection is practised',
  risk: 'LOW',
  riskClass: 'availability',
  wafRisk: 'MEDIUM',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['REL12-BP04', 'REL08-BP03'],
  seedRefs: ['REL-C8'],
  parameters: { expiresDays: 365 },
  attestation: {
    question:
      'Was a failure injected into this workload in the last year, with another tool or longer ago than AWS remembers?',
    yesMeans: 'The experiment and what was learned are recorded.',
    noMeans: 'No failure was injected on purpose.',
    expiresDays: 365,
  },
  impact: 'Hidden single points of failure.',
  issue: f => `No failure was injected into ${f.entity.name}: ${f.message}`,
  recommendation: f =>
    `Use AWS Fault Injection Service with stop conditions on ${f.names}.`,
  steps: f => [
    `Start with one AZ power interruption scenario of ${f.entity.name} in staging`,
    'Add a stop-condition alarm',
    'Record learning',
  ],
  successCriteria: () => ['One experiment per year'],
  tradeOffs: [
    { pillar: 'reliability', text: 'controlled risk' },
    { pillar: 'cost-optimization', text: 'per action-minute' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_failure_injection_resiliency.html',
    'https://docs.aws.amazon.com/fis/latest/userguide/what-is.html',
  ],
  on: [fisExperiment.with()],
  evaluate({ name, data, createdAt }, ctx) {
    const days = daysSince(createdAt, ctx.now);
    const text = `Experiment ${name} of ${createdAt?.slice(0, 10)} is ${
      data.state
    }`;
    const evidence = { state: data.state, createdAt: createdAt ?? null };
    if (data.state !== 'completed') {
      return notApplicable(text, evidence);
    }
    return days <= ctx.number('expiresDays')
      ? pass(text, evidence)
      : notApplicable(
          `${text}, ${count(Math.floor(days), 'day')} ago`,
          evidence,
        );
  },
  conclude(context) {
    const { entity, observations, attested } = context;
    const done = observations.filter(o => o.status === 'pass');
    if (done.length > 0) {
      return pass(some(done.map(o => o.message)));
    }
    if (attested?.value === 'yes') {
      return pass(attested.message, attested.evidence);
    }
    if (entity.lifecycle === 'experimental') {
      return notApplicable(
        `${entity.name} is experimental: failure injection is not asked for`,
      );
    }
    const usual = context.usual();
    if (usual.status === 'unknown') {
      return usual;
    }
    const others = observations.map(o => o.message);
    return fail(
      `${count(others.length, 'FIS experiment')} of ${
        entity.name
      } found in ${some(
        context.accounts.map(a => a.id),
      )}, none completed in ${count(context.number('expiresDays'), 'day')}${
        others.length > 0 ? `: ${some(others)}` : ''
      }`,
      { experiments: others.length },
    );
  },
  examples: [
    {
      name: 'an experiment two months ago',
      resources: [experiment(60)],
      expect: { state: 'pass', says: ['orders-az-power'] },
    },
    {
      name: 'an experiment exactly 365 days ago',
      resources: [experiment(365)],
      expect: { state: 'pass' },
    },
    {
      name: 'an experiment 366 days ago',
      resources: [experiment(366)],
      expect: { state: 'fail', risk: 'LOW', says: ['366 days ago'] },
    },
    {
      name: 'an experiment that was stopped',
      resources: [experiment(10, 'stopped')],
      expect: { state: 'fail', says: ['is stopped'] },
    },
    {
      name: 'no experiment',
      resources: [],
      expect: {
        state: 'fail',
        says: ['0 FIS experiments of orders-api found in 111122223333'],
      },
    },
    {
      name: 'experiments with another tool are attested',
      resources: [],
      answer: { value: 'yes', text: 'Chaos Mesh in May' },
      expect: { state: 'pass', says: ['Chaos Mesh in May'] },
    },
    {
      name: 'somebody answers that there was none',
      resources: [],
      answer: { value: 'no' },
      expect: { state: 'fail' },
    },
    {
      name: 'an experimental component',
      resources: [],
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
    },
    {
      name: 'one Region could not be read, the other has an experiment',
      resources: [experiment(10)],
      problems: [
        { collector: fisExperiment, status: 'throttled', region: 'us-east-1' },
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'experiments may not be listed',
      resources: [],
      problems: [
        {
          collector: fisExperiment,
          status: 'denied',
          missingAction: 'fis:ListExperiments',
        },
      ],
      expect: { state: 'unknown', missingAction: 'fis:ListExperiments' },
    },
  ],
});
