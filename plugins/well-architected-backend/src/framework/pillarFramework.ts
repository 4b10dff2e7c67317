/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnsweredPractice,
  PillarFramework,
  PillarId,
  QUESTION_RISKS,
  QuestionReview,
  QuestionRisk,
} from 'backstage-plugin-well-architected-common';

function answeredOf(question: QuestionReview): AnsweredPractice[] {
  return question.practices.flatMap(practice => {
    const { answer, standing, contradiction } = practice;
    return answer && standing !== 'expired'
      ? [
          {
            questionId: question.questionId,
            questionTitle: question.title,
            practiceId: practice.practiceId,
            title: practice.title,
            value: answer.value,
            ...(answer.text ? { text: answer.text } : {}),
            ...(answer.link ? { link: answer.link } : {}),
            author: answer.author,
            answeredAt: answer.answeredAt,
            expiresAt: answer.expiresAt,
            ...(contradiction ? { contradiction } : {}),
          },
        ]
      : [];
  });
}

/** What the report tells about the questions of one pillar. Pure. */
export function pillarFramework(
  questions: QuestionReview[],
  pillar: PillarId,
): PillarFramework {
  const own = questions.filter(question => question.pillar === pillar);
  return {
    risks: Object.fromEntries(
      QUESTION_RISKS.map(risk => [
        risk,
        own.filter(question => question.risk === risk).length,
      ]),
    ) as Record<QuestionRisk, number>,
    answered: own.flatMap(answeredOf),
  };
}
