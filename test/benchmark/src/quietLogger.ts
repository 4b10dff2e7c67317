/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RootLoggerService } from '@backstage/backend-plugin-api';

const write = (level: string) => (message: string | Error) => {
  process.stderr.write(`${level}: ${message}\n`);
};

/** Warnings and errors on stderr, nothing else. */
export const quietLogger: RootLoggerService = {
  error: write('error'),
  warn: write('warn'),
  info: () => {},
  debug: () => {},
  child: () => quietLogger,
};
