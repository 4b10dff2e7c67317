/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Answer } from 'backstage-plugin-well-architected-common';
import { AnswerRow } from './tables';

/** The answer that a row holds. */
export function toAnswer(row: AnswerRow): Answer {
  return {
    entityRef: row.entity_ref,
    checkId: row.check_id,
    value: row.value,
    ...(row.text === null ? {} : { text: row.text }),
    ...(row.link === null ? {} : { link: row.link }),
    ...(row.choices === null ? {} : { choices: JSON.parse(row.choices) }),
    author: row.author,
    answeredAt: row.answered_at,
    expiresAt: row.expires_at,
    ...(row.copied_from === null ? {} : { copiedFrom: row.copied_from }),
  };
}
