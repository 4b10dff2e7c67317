/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnsweredPractice,
  inMarkdown,
  linkInMarkdown,
  moment,
  PillarFramework,
  QUESTION_RISKS,
  QuestionRisk,
} from 'backstage-plugin-well-architected-common';

const WORDS: Record<QuestionRisk, string> = {
  HIGH: 'HIGH',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
  NONE: 'without a risk',
  UNANSWERED: 'unanswered',
  NOT_APPLICABLE: 'not applicable',
};
const VALUES: Record<AnsweredPractice['value'], string> = {
  yes: 'followed',
  no: 'not followed',
  'not-applicable': 'not applicable',
};

function sentenceOf(practice: AnsweredPractice): string {
  const { practiceId, title, value, text, link, contradiction } = practice;
  const { author, answeredAt, expiresAt } = practice;
  return [
    `Framework: **${title}** (${practiceId}): ${
      VALUES[value]
    }, says ${inMarkdown(author)} at ${moment(
      answeredAt,
    )}, valid until ${moment(expiresAt)}`,
    text ? `: ${inMarkdown(text)}` : '',
    link ? ` (${linkInMarkdown(link)})` : '',
    contradiction ? `. ${inMarkdown(contradiction)}` : '',
  ].join('');
}

/** "Questions of the framework: 2 HIGH, 3 unanswered." Pure. */
export function frameworkSummary({ risks }: PillarFramework): string {
  const counts = QUESTION_RISKS.filter(risk => risks[risk] > 0).map(
    risk => `${risks[risk]} ${WORDS[risk]}`,
  );
  return `Questions of the framework, which change no score: ${counts.join(
    ', ',
  )}.`;
}

/** What people say that is followed or does not apply, and what is not. Pure. */
export function frameworkAnswers({ answered }: PillarFramework): {
  facts: string[];
  gaps: string[];
} {
  const isGap = ({ value }: AnsweredPractice) => value === 'no';
  return {
    facts: answered.filter(each => !isGap(each)).map(sentenceOf),
    gaps: answered.filter(isGap).map(sentenceOf),
  };
}
