/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A result may say at what moment nothing was found. That moment moves with
 * every reading, whether anything else did or not; if it were stored, each
 * reading would rewrite a third of all results. So a stored message has a
 * placeholder, and every reader puts the moment of the entity's evidence in
 * its place.
 *
 * While a check is concluded the moment is a word that nobody can guess, so
 * that no name from AWS and no text of a person can be taken for it. What
 * looks like the placeholder in such a text is escaped when it is stored.
 */
import { moment } from 'backstage-plugin-well-architected-common';
import { randomUUID } from 'node:crypto';
import { ScorecardRow } from '../database/tables';

/** What stands for the moment while a check is concluded, for this process. */
export const EVIDENCE_MOMENT = `evidence-moment-${randomUUID()}`;

const OPENING = '{{evidence-at';
const PLACEHOLDER = `${OPENING}}}`;
const ESCAPED = `${OPENING}~`;
const STORED = /\{\{evidence-at(\}\}|~)/g;

type Evaluated = Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>;

/** A concluded message as it is stored. Pure. */
export function toStoredMessage(message: string): string {
  const escaped = message.includes(OPENING)
    ? message.replaceAll(OPENING, ESCAPED)
    : message;
  return escaped.includes(EVIDENCE_MOMENT)
    ? escaped.replaceAll(EVIDENCE_MOMENT, PLACEHOLDER)
    : escaped;
}

/** Concluded evidence, as JSON, without what only this process understands. */
export const toStoredEvidence = (json: string): string =>
  json.includes(EVIDENCE_MOMENT)
    ? json.replaceAll(EVIDENCE_MOMENT, PLACEHOLDER)
    : json;

/** Whether a stored message is shown otherwise than it is stored. */
export const namesMoment = (message: string): boolean =>
  message.includes(OPENING);

/**
 * A stored message as it is shown: with the moment of the evidence that the
 * entity's last evaluation rests on. Pure.
 *
 * @param scorecard - of the entity; null where it has none
 */
export function toShownMessage(
  message: string,
  scorecard: Evaluated | Record<keyof Evaluated, null>,
): string {
  if (!namesMoment(message)) {
    return message;
  }
  const at = scorecard.evidence_at ?? scorecard.evaluated_at;
  const words = at === null ? 'its last reading' : moment(at);
  return message.replace(STORED, (_, end) => (end === '~' ? OPENING : words));
}

/**
 * Concluded checks with their moment in words, for what is written once and
 * keeps its text: changes and the notes of waivers. Pure.
 *
 * @param at - ISO 8601
 */
export const withMoment =
  (at: string) =>
  <Concluded extends { message: string }>(check: Concluded): Concluded =>
    check.message.includes(EVIDENCE_MOMENT)
      ? {
          ...check,
          message: check.message.replaceAll(EVIDENCE_MOMENT, moment(at)),
        }
      : check;
