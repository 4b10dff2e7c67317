/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isError } from '@backstage/errors';

/** Codes of better-sqlite3, and SQLSTATE codes of PostgreSQL. */
const DATABASE_CODE = /^SQLITE_|^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * What people are told of why a run ended early. A refusal of the plugin's own
 * database quotes the statement with all that was to be written, and is nothing
 * that the owner of an account could do something about: the log has it.
 */
export function sentenceOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  return typeof error.code === 'string' && DATABASE_CODE.test(error.code)
    ? `What was read could not be saved: the database of the portal refused it (${error.code})`
    : error.message;
}
