/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { harmlessIn, harmlessText } from './harmless';

/** Characters of one message; what is longer says nothing more. */
const MOST = 4_000;

/** A message as one line, so that no name in it can look like a line of its own. */
function oneLine(text: string): string {
  const line = harmlessText(text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' '));
  return line.length > MOST ? `${harmlessText(line.slice(0, MOST))}…` : line;
}

/** The same error with what it says on one line; its stack begins with that. */
function harmlessError(error: Error): Error {
  const said = error.message;
  const message = oneLine(said);
  const clean: Error = Object.create(error, {
    message: { value: message, enumerable: false },
    stack: {
      value: harmlessText(error.stack?.replace(said, () => message) ?? message),
      enumerable: false,
    },
    ...(isError(error.cause)
      ? { cause: { value: harmlessError(error.cause), enumerable: false } }
      : {}),
  });
  return clean;
}

const harmlessMeta = (meta?: Error | JsonObject) => {
  if (!meta) {
    return [];
  }
  return [meta instanceof Error ? harmlessError(meta) : harmlessIn(meta)];
};

/**
 * A logger of which every message is one line without control characters,
 * whatever AWS, the catalog or people named in it: a console obeys those, and a
 * line break makes up entries.
 */
export function harmlessLogger(logger: LoggerService): LoggerService {
  const log =
    (level: 'error' | 'warn' | 'info' | 'debug') =>
    (message: string, meta?: Error | JsonObject) =>
      logger[level](oneLine(message), ...harmlessMeta(meta));
  return {
    error: log('error'),
    warn: log('warn'),
    info: log('info'),
    debug: log('debug'),
    child: meta => harmlessLogger(logger.child(meta)),
  };
}
