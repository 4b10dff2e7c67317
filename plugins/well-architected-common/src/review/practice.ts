/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Answer } from '../api/types';
import { BestPractice, FrameworkQuestion } from '../framework';
import { PillarId } from '../pillars';
import { Risk, RISKS } from '../risk';
import { AnswerSource, AnswerStanding, ObservedForQuestion } from './question';

/**
 * An answer about a best practice of the framework holds for so many days.
 *
 * @public
 */
export const PRACTICE_EXPIRES_DAYS = 365;

/**
 * Risk of a question of the framework, in the words of the AWS Well-Architected
 * Tool, the highest first.
 *
 * @public
 */
export const QUESTION_RISKS = [
  ...RISKS,
  'NONE',
  'UNANSWERED',
  'NOT_APPLICABLE',
] as const;

/** One of `QUESTION_RISKS`. @public */
export type QuestionRisk = (typeof QUESTION_RISKS)[number];

/**
 * How a best practice stands: `risk` is not followed, `accepted` is a finding
 * that is accepted for some time.
 *
 * @public
 */
export type PracticeState =
  | 'followed'
  | 'risk'
  | 'accepted'
  | 'not-applicable'
  | 'unknown';

/** A check that serves a best practice, and what it concluded. @public */
export interface PracticeCheck extends ObservedForQuestion {
  risk: Risk;
}

/** A best practice of the framework as it stands for an entity. @public */
export interface PracticeReview {
  practiceId: string;
  title: string;
  url: string;
  /** Official risk where it is not established. */
  frameworkRisk: Risk;
  state: PracticeState;
  /** Only where the state is `risk`. */
  risk?: Risk;
  /** Those of this installation, in the order of the plan. */
  checks: PracticeCheck[];
  /** The latest answer of people, expired or not. */
  answer?: Answer;
  standing: AnswerStanding;
  /**
   * Sentence: how the answer contradicts what was observed. The observation
   * counts.
   */
  contradiction?: string;
}

/** A question of the framework as it stands for an entity. @public */
export interface QuestionReview {
  questionId: string;
  pillar: PillarId;
  number: number;
  title: string;
  area: string;
  url: string;
  risk: QuestionRisk;
  practices: PracticeReview[];
}

/** The questions of the framework for an entity. @public */
export interface EntityFramework {
  lensVersion: string;
  /** In the order of the framework. */
  questions: QuestionReview[];
  /** Entities of the same System whose answers can be copied. */
  sources: AnswerSource[];
}

/** What people said about a best practice, for the report. @public */
export interface AnsweredPractice {
  questionId: string;
  questionTitle: string;
  practiceId: string;
  title: string;
  value: Answer['value'];
  text?: string;
  link?: string;
  author: string;
  /** ISO 8601. */
  answeredAt: string;
  /** ISO 8601. */
  expiresAt: string;
  contradiction?: string;
}

/** The questions of the framework of one pillar, for the report. @public */
export interface PillarFramework {
  /** Number of questions. */
  risks: Record<QuestionRisk, number>;
  /** By question and best practice; expired answers are left out. */
  answered: AnsweredPractice[];
}

const worst = (risks: Risk[]): Risk | undefined =>
  RISKS.find(risk => risks.includes(risk));

/**
 * How a best practice stands. What was observed comes first: a finding cannot
 * be answered away. Where nothing was observed, the answer that holds counts; a
 * "no" counts as the risk that the framework names. It changes no score. Pure.
 *
 * @public
 */
export function standingOfPractice(options: {
  practice: Pick<BestPractice, 'risk'>;
  checks: readonly Pick<PracticeCheck, 'state' | 'risk'>[];
  /** The answer that holds. */
  value: Answer['value'] | undefined;
}): { state: PracticeState; risk?: Risk } {
  const { practice, checks, value } = options;
  const some = (state: PracticeCheck['state']) =>
    checks.some(check => check.state === state);
  const risk = worst(
    checks.filter(({ state }) => state === 'fail').map(check => check.risk),
  );
  if (risk) {
    return { state: 'risk', risk };
  }
  if (some('waived')) {
    return { state: 'accepted' };
  }
  if (value === 'no') {
    return { state: 'risk', risk: practice.risk };
  }
  if (value === 'yes') {
    return { state: 'followed' };
  }
  if (some('unknown') && value === undefined) {
    return { state: 'unknown' };
  }
  if (some('pass')) {
    return { state: 'followed' };
  }
  return value === 'not-applicable' || checks.length > 0
    ? { state: 'not-applicable' }
    : { state: 'unknown' };
}

/**
 * Risk of a question: the highest of its best practices. `NONE` takes that
 * everything that has a check or an answer is known; `UNANSWERED` is anything
 * less. Pure.
 *
 * @public
 */
export function riskOfQuestion(
  practices: readonly (Pick<PracticeReview, 'state' | 'risk'> & {
    checks: readonly unknown[];
  })[],
): QuestionRisk {
  const risk = worst(practices.flatMap(practice => practice.risk ?? []));
  const asked = practices.filter(
    ({ state, checks }) => state !== 'unknown' || checks.length > 0,
  );
  if (risk) {
    return risk;
  }
  if (asked.length === 0 || asked.some(({ state }) => state === 'unknown')) {
    return 'UNANSWERED';
  }
  return asked.every(({ state }) => state === 'not-applicable')
    ? 'NOT_APPLICABLE'
    : 'NONE';
}

/** "SEC 1". @public */
export function labelOfQuestion({
  id,
  number,
}: Pick<FrameworkQuestion, 'id' | 'number'>): string {
  return `${id.replace(/\d+$/, '')} ${number}`;
}
