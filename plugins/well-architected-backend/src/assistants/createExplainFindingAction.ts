/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { loadFinding } from '../service/read/loadFinding';
import { checkIdInput, entityRefInput } from './inputs';
import { actionOutput, toAction } from './actionOutput';
import { urlOutput } from './outputs';
import { readsEntity } from './readsEntity';
import { spokenInput } from './spokenInput';
import { AssistantOptions, READS } from './types';

/** More are counted, not told. */
const EVIDENCE_TOLD = 20;
const CHANGES_TOLD = 10;

/** One finding with everything behind it. */
export function createExplainFindingAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'explain-finding',
    title: 'Explain a finding',
    description:
      'Explains the result of one check for one workload: its state, why it has its risk grade, the resources and figures that it rests on, the best practices of AWS behind it, what to do step by step, the answer of a person where one counts, and when it changed.',
    attributes: READS,
    examples: [
      {
        title: 'Why does orders-api fail the check on table recovery?',
        input: {
          entityRef: 'component:default/orders-api',
          checkId: 'rel-dynamodb-pitr',
        },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              entityRef: entityRefInput(zod),
              checkId: checkIdInput(zod),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          entityRef: zod.string(),
          checkId: zod.string(),
          pillar: zod.string(),
          title: zod.string(),
          state: zod
            .string()
            .describe(
              'fail, pass, unknown (not proven, never a pass), not-applicable or waived (a person accepted the risk)',
            ),
          message: zod.string().describe('What was found, in one sentence'),
          risk: zod.string(),
          why: zod
            .array(zod.string())
            .describe('Class, rule and context that led to the risk grade'),
          basis: zod
            .string()
            .describe('Whether it was observed, imported or attested'),
          since: zod.string().describe('ISO 8601, when this state began'),
          missingPermissions: zod
            .array(zod.string())
            .describe('IAM actions that would make an unknown result known'),
          evidence: zod.array(
            zod.object({
              type: zod.string(),
              name: zod.string(),
              arn: zod.string().optional(),
              region: zod.string(),
              accountId: zod.string(),
              status: zod.string(),
              message: zod.string(),
              consoleUrl: zod.string().optional(),
            }),
          ),
          evidenceTotal: zod
            .number()
            .describe('All of the evidence; the worst of it is told'),
          action: zod.object(actionOutput(zod)).optional(),
          bestPractices: zod.array(
            zod.object({
              id: zod.string(),
              title: zod.string(),
              url: zod.string(),
            }),
          ),
          question: zod
            .string()
            .optional()
            .describe('What a person is asked; record-answer answers it'),
          answer: zod
            .object({
              value: zod.string(),
              text: zod.string().optional(),
              author: zod.string(),
              answeredAt: zod.string(),
              expiresAt: zod.string(),
            })
            .optional(),
          changes: zod
            .array(
              zod.object({
                at: zod.string(),
                from: zod.string().optional(),
                to: zod.string(),
              }),
            )
            .describe('Newest first'),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, checkId } = input;
      await readsEntity({ context, credentials, entityRef });
      const finding = await loadFinding({ context, entityRef, checkId });
      const { result, answer, question } = finding;
      const url = links.finding(entityRef, checkId);
      return {
        output: {
          entityRef,
          checkId,
          pillar: result.pillar,
          title: result.title,
          state: result.state,
          message: result.message,
          risk: result.risk,
          why: result.riskReasons,
          basis: result.basis,
          since: result.since,
          missingPermissions: result.missingActions,
          evidence: finding.evidence
            .slice(0, EVIDENCE_TOLD)
            .map(({ observation, consoleUrl }) => ({
              type: observation.subject.type,
              name: observation.subject.name,
              ...(observation.subject.arn
                ? { arn: observation.subject.arn }
                : {}),
              region: observation.subject.region,
              accountId: observation.subject.accountId,
              status: observation.status,
              message: observation.message,
              ...(consoleUrl ? { consoleUrl } : {}),
            })),
          evidenceTotal: finding.evidenceTotal,
          ...(finding.action ? { action: toAction(finding.action, url) } : {}),
          bestPractices: finding.bestPractices.map(practice => ({
            id: practice.id,
            title: practice.title,
            url: practice.url,
          })),
          ...(question ? { question: question.text } : {}),
          ...(answer
            ? {
                answer: {
                  value: answer.value,
                  ...(answer.text ? { text: answer.text } : {}),
                  author: answer.author,
                  answeredAt: answer.answeredAt,
                  expiresAt: answer.expiresAt,
                },
              }
            : {}),
          changes: finding.transitions
            .slice(0, CHANGES_TOLD)
            .map(({ at, from, to }) => ({ at, ...(from ? { from } : {}), to })),
          url,
        },
      };
    },
  });
}
