/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Answer, AnswerInput } from '../api/types';
import { PillarId } from '../pillars';
import { CheckState } from '../states';

/**
 * Owners are reminded so many days before an answer or a waiver ends.
 *
 * @public
 */
export const REMINDER_DAYS = 14;

const DAY_MS = 86_400_000;

/**
 * Whether there is an answer that holds; `expiring` holds and ends within
 * `REMINDER_DAYS`.
 *
 * @public
 */
export type AnswerStanding = 'none' | 'valid' | 'expiring' | 'expired';

/** How an answer stands at a moment. @public */
export function standingOf(
  answer: Pick<Answer, 'expiresAt'> | undefined,
  now: Date,
): AnswerStanding {
  if (!answer) {
    return 'none';
  }
  const left = new Date(answer.expiresAt).getTime() - now.getTime();
  if (left <= 0) {
    return 'expired';
  }
  return left <= REMINDER_DAYS * DAY_MS ? 'expiring' : 'valid';
}

/** What a reading says about the matter of a question. @public */
export interface ObservedForQuestion {
  checkId: string;
  title: string;
  state: CheckState;
  /** One sentence naming the resources and figures of this workload. */
  message: string;
}

/** A resource that a question asks about. @public */
export interface QuestionSubject {
  /** ARN, or a key of its own where it has none. */
  resource: string;
  name: string;
  /** Such as `database instance`. */
  noun: string;
  region: string;
  accountId: string;
  /** Ids of the options that it serves. */
  fits: string[];
}

/** What a question asks about each resource in scope. @public */
export interface QuestionChoices {
  /** What is chosen, such as `Use case`. */
  label: string;
  /** What is asked where a choice does not fit. */
  justification: string;
  options: {
    id: string;
    /** Such as `Graph: Amazon Neptune`. */
    label: string;
  }[];
  /** By name; empty where the entity has none. */
  subjects: QuestionSubject[];
}

/** A question that people can answer for an entity. @public */
export interface CheckQuestion {
  checkId: string;
  pillar: PillarId;
  title: string;
  /** The most important first. */
  bestPractices: string[];
  question: string;
  yesMeans: string;
  noMeans: string;
  /** An answer given now holds so many days. */
  expiresDays: number;
  /** What can be answered. */
  values: AnswerInput['value'][];
  /**
   * Without an answer this is unknown. Where it is false evidence decides, and
   * an answer adds what evidence cannot show; or a rule exempts the entity.
   */
  needed: boolean;
  /** What it asks about each resource besides. */
  choices?: QuestionChoices;
  /** The latest answer, expired or not. */
  answer?: Answer;
  standing: AnswerStanding;
  /** What the check concludes from evidence and answer together. */
  outcome: { state: CheckState; message: string };
  /** What was observed, without any answer. */
  observed: ObservedForQuestion[];
  /**
   * Sentence: how the answer contradicts what was observed. The observation
   * counts.
   */
  contradiction?: string;
}

/** Another entity of the same System whose answers can be copied. @public */
export interface AnswerSource {
  entityRef: string;
  name: string;
  /** Checks that it has a valid answer to. */
  checkIds: string[];
}

/** Everything that people can answer for an entity. @public */
export interface EntityQuestions {
  /** By pillar, then by title. */
  items: CheckQuestion[];
  sources: AnswerSource[];
}

/** The wish to copy answers of another entity of the same System. @public */
export interface AnswerCopyInput {
  /** Entity ref. */
  from: string;
  checkIds: string[];
  /** Also where this entity has a valid answer of its own. */
  replace?: boolean;
}

/** What was copied, and why the rest was not. @public */
export interface AnswerCopyResult {
  copied: Answer[];
  skipped: { checkId: string; reason: string }[];
}
