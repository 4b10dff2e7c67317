/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CHECK_STATES,
  CheckState,
  findBestPractice,
  inMarkdown,
  linkInMarkdown,
  LEVEL_WORDS,
  MilestoneDetail,
  MilestoneFinding,
  moment,
  pillarOf,
  PillarScore,
  scoreWords,
  waiverWords,
} from 'backstage-plugin-well-architected-common';
import { flagOf } from '../report/flagOf';
import { bullets, line } from '../report/markdown';
import { renderScores } from '../report/renderScores';

const TITLES: Record<CheckState, string> = {
  fail: 'Open',
  waived: 'Accepted',
  unknown: 'Not demonstrated',
  pass: 'Passed',
  'not-applicable': 'Not applicable',
};

/** A check by its title, where the milestone has it. */
function nameOf(milestone: MilestoneDetail, checkId: string): string {
  const finding = milestone.findings.find(each => each.checkId === checkId);
  const title = finding?.title ?? findBestPractice(checkId)?.title;
  return title ? `**${inMarkdown(title)}** (\`${checkId}\`)` : `\`${checkId}\``;
}

function ofFinding({ title, checkId, message, state, risk }: MilestoneFinding) {
  const grade = state === 'fail' || state === 'waived' ? `${risk}, ` : '';
  return `${grade}**${inMarkdown(title)}** (\`${checkId}\`): ${inMarkdown(
    message,
  )}`;
}

function ofPillar(milestone: MilestoneDetail, score: PillarScore): string[] {
  const { pillar } = score;
  const findings = milestone.findings.filter(each => each.pillar === pillar);
  const known = milestone.acknowledgements.filter(
    each => each.pillar === pillar,
  );
  return [
    `## ${pillarOf(pillar).name}`,
    '',
    `${scoreWords(score)}.${flagOf(score)}`,
    '',
    ...known.flatMap(({ author, at, text }) => [
      inMarkdown(`Acknowledged by ${author} at ${moment(at)}: ${text}`),
      '',
    ]),
    ...CHECK_STATES.flatMap(state => {
      const own = findings.filter(each => each.state === state);
      return own.length > 0
        ? [
            `### ${TITLES[state]} (${own.length})`,
            '',
            ...bullets(own.map(ofFinding)),
            '',
          ]
        : [];
    }),
    ...(findings.length === 0
      ? ['The milestone has no check of this pillar.', '']
      : []),
  ];
}

const list = (title: string, texts: string[], none: string) => [
  `# ${title}`,
  '',
  ...(texts.length > 0 ? bullets(texts) : [none]),
  '',
];

function settledOf(milestone: MilestoneDetail): string[] {
  const { answers, waivers, actions } = milestone;
  const name = (checkId: string) => nameOf(milestone, checkId);
  return [
    ...list(
      'Answers',
      answers.map(
        answer =>
          `${name(answer.checkId)}: ${answer.value}, by ${inMarkdown(
            answer.author,
          )} at ${moment(answer.answeredAt)}, valid until ${moment(
            answer.expiresAt,
          )}${answer.text ? `: ${inMarkdown(answer.text)}` : ''}${
            answer.link ? ` (${linkInMarkdown(answer.link)})` : ''
          }${(answer.choices ?? [])
            .map(({ name: of, label, justification }) =>
              inMarkdown(
                `; ${of}: ${label}${justification ? `: ${justification}` : ''}`,
              ),
            )
            .join('')}`,
      ),
      'No question had been answered.',
    ),
    ...list(
      'Waivers',
      waivers.map(
        waiver => `${name(waiver.checkId)}: ${inMarkdown(waiverWords(waiver))}`,
      ),
      'No risk had been accepted, nor had anybody asked for it.',
    ),
    ...list(
      'Actions',
      actions.map(action =>
        [
          `${name(action.checkId)}: ${action.status}`,
          ...(action.ownerRef ? [`owner ${inMarkdown(action.ownerRef)}`] : []),
          ...(action.dueDate
            ? [`due ${action.dueDate}${action.overdue ? ' (overdue)' : ''}`]
            : []),
          ...(action.issueUrl ? [linkInMarkdown(action.issueUrl)] : []),
        ].join(', '),
      ),
      'Nobody had taken over an action.',
    ),
  ];
}

/**
 * A completed review with everything that it froze as one Markdown document.
 * Pure.
 */
export function renderMilestone(milestone: MilestoneDetail): string {
  const { score } = milestone;
  return [
    line(
      `# Review ${milestone.number} of ${milestone.entityRef}: ${inMarkdown(
        milestone.name,
      )}`,
    ),
    '',
    ...bullets([
      `Completed at ${moment(milestone.at)} by ${milestone.author}`,
      `Scored at ${moment(milestone.evaluatedAt)} by the checks ${
        milestone.catalogueVersion
      } and the framework lens ${milestone.lensVersion}`,
      `${LEVEL_WORDS[milestone.level]}: score ${scoreWords(score)}, coverage ${
        score.coverage
      } %`,
    ]),
    '',
    ...renderScores(score.pillars),
    ...score.pillars.flatMap(pillar => ofPillar(milestone, pillar)),
    ...settledOf(milestone),
  ].join('\n');
}
