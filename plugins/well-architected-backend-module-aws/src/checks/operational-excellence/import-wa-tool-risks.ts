/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The review in the AWS Well-Architected Tool that is linked to the entity has
 * no open risk.
 *
 * Why: these are risks that people have found already.
 * How we look: the risk of every answer of every lens of the linked workload;
 * each question is filed under its own pillar, with the risk that the tool
 * gives it. A question without an answer is unknown: it lowers the coverage,
 * and is no finding.
 * The link is the annotation with the workload's ARN, or the tag
 * `backstage-entity` of the workload with the reference of the entity; names
 * are never compared.
 * What we cannot see: workloads of accounts and Regions that are not read.
 */
import {
  ANNOTATIONS,
  Observation,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import {
  ConcludedEntity,
  defineImportedCheck,
  fail,
  isUnread,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import answer from '../../collectors/wellarchitected-answer';
import { outOf } from '../../text/figures';

const LINK_TAG = 'backstage-entity';
const PILLARS: Readonly<Record<string, PillarId>> = {
  operationalExcellence: 'operational-excellence',
  security: 'security',
  reliability: 'reliability',
  performance: 'performance-efficiency',
  costOptimization: 'cost-optimization',
  sustainability: 'sustainability',
};

const lower = (text: string) => text.toLocaleLowerCase('en-US');

function isLinked({ evidence }: Observation, entity: ConcludedEntity) {
  const { workloadArn, entityRef } = evidence;
  return (
    (workloadArn !== undefined &&
      entity.annotations[ANNOTATIONS.workload] === workloadArn) ||
    (typeof entityRef === 'string' && lower(entityRef) === lower(entity.ref))
  );
}

const linked = {
  annotations: {
    [ANNOTATIONS.workload]:
      'arn:aws:wellarchitected:eu-west-1:111122223333:workload/a1b2c3',
  },
};

export default defineImportedCheck({
  id: 'import-wa-tool-risks',
  pillar: 'operational-excellence',
  secondaryPillars: [
    'security',
    'reliability',
    'performance-efficiency',
    'cost-optimization',
    'sustainability',
  ],
  title: 'AWS WA Tool review has no open high risks',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  bestPractices: ['OPS01-BP06', 'OPS11-BP03'],
  seedRefs: ['RESOURCES-2'],
  impact: 'Known risks stay open.',
  issue: f =>
    `The review in the AWS WA Tool has a risk in ${outOf(
      f.failed,
      f.total,
      'question',
    )}: ${f.names}`,
  recommendation: f =>
    `Work through the improvement plan in the AWS Well-Architected Tool: ${f.names}.`,
  steps: f => [
    `Open the question: ${f.names}`,
    'Do the best practice',
    'Answer it',
    'Save a milestone',
  ],
  successCriteria: () => ['Zero HRIs'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_eval_tradeoffs.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/userguide/intro.html',
  ],
  equivalents: {
    prowler: ['wellarchitected_workload_no_high_or_medium_risks'],
    trustedAdvisor: ['Wxdfp4B1L1', 'Wxdfp4B1L2', 'Wxdfp4B1L3', 'Wxdfp4B1L4'],
  },
  source: 'AWS WA Tool',
  quiet: 'risk',
  findings: answer.with('improvements'),
  alsoFiledUnder: [
    'security',
    'reliability',
    'performance-efficiency',
    'cost-optimization',
    'sustainability',
  ],
  pillarOf: ({ data }) => PILLARS[data.pillar] ?? 'operational-excellence',
  describe: ({ data }) => ({
    id: data.question,
    title: data.title,
    // which entity it belongs to is the link's to say, not the scope's
    wholeAccount: true,
  }),
  concerns: isLinked,
  evaluate({ tags, data }) {
    const evidence = {
      workloadArn: data.workloadArn,
      ...(tags[LINK_TAG] ? { entityRef: tags[LINK_TAG] } : {}),
      lens: data.lens,
      ...(data.lensVersion ? { lensVersion: data.lensVersion } : {}),
      risk: data.risk,
      ...(data.improvements && !isUnread(data.improvements)
        ? { improvementPlan: data.improvements }
        : {}),
    };
    const said = `${data.workload}, ${data.lens}: '${data.title}'`;
    switch (data.risk) {
      case 'HIGH':
      case 'MEDIUM':
        return fail(`${said} has the risk ${data.risk}`, evidence, {
          risk: data.risk,
        });
      case 'NONE':
        return pass(`${said} has no risk`, evidence);
      case 'NOT_APPLICABLE':
        return notApplicable(`${said} does not apply`, evidence);
      default:
        return unknown('ANSWER_NEEDED', `${said} has no answer`, { evidence });
    }
  },
  whenSilent({ entity, observations }) {
    const arn = entity.annotations[ANNOTATIONS.workload];
    if (observations.some(o => o.evidence.workloadArn !== undefined)) {
      return notApplicable(
        `No question of this pillar applies in the review that is linked to ${entity.name}`,
      );
    }
    return arn
      ? unknown(
          'NOT_COLLECTED',
          `${arn}, to which ${entity.name} is linked, was not found in the accounts and Regions that are read`,
        )
      : notApplicable(
          `No workload of the AWS WA Tool is linked to ${entity.name}, an optional source`,
        );
  },
  examples: [
    {
      name: 'a linked review without a risk',
      entity: linked,
      resources: [answer.sample()],
      expect: { state: 'pass', says: ['has no risk'] },
    },
    {
      name: 'a high risk, linked by tag',
      resources: [
        answer.sample({
          tags: { [LINK_TAG]: 'Component:default/orders-api' },
          data: { risk: 'HIGH' },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['has the risk HIGH'] },
    },
    {
      name: 'a medium risk',
      entity: linked,
      resources: [answer.sample({ data: { risk: 'MEDIUM' } })],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'a question without an answer',
      entity: linked,
      resources: [
        answer.sample(),
        answer.sample({ id: 'ops-2', data: { risk: 'UNANSWERED' } }),
      ],
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED' },
    },
    {
      name: 'a question that does not apply',
      entity: linked,
      resources: [answer.sample({ data: { risk: 'NOT_APPLICABLE' } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'a risk of security is filed under security',
      entity: linked,
      resources: [
        answer.sample(),
        answer.sample({
          id: 'sec-1',
          data: { pillar: 'security', risk: 'HIGH' },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'the review of somebody else',
      resources: [answer.sample({ data: { risk: 'HIGH' } })],
      expect: {
        state: 'not-applicable',
        says: ['No workload of the AWS WA Tool is linked to orders-api'],
      },
    },
    {
      name: 'the linked workload is not there',
      entity: linked,
      expect: {
        state: 'unknown',
        reason: 'NOT_COLLECTED',
        says: ['workload/a1b2c3'],
      },
    },
    {
      name: 'reading the tool is denied',
      problems: [
        {
          collector: answer,
          status: 'denied',
          missingAction: 'wellarchitected:ListWorkloads',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'wellarchitected:ListWorkloads',
      },
    },
  ],
});
