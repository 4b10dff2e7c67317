/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CollectProgress } from 'backstage-plugin-well-architected-node';

/** The part of a terminal that progress needs. @public */
export interface Terminal {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows progress in one line that is overwritten. Silent where the output is
 * not a terminal, so that logs stay clean.
 */
export function showProgress(terminal: Terminal): {
  report(progress: CollectProgress): void;
  done(): void;
} {
  if (!terminal.isTTY) {
    return { report: () => {}, done: () => {} };
  }
  return {
    report({ done, total, collector, region }) {
      const text = `Reading ${done}/${total}: ${collector} in ${region}`;
      terminal.write(
        `${CLEAR_LINE}${text.slice(0, (terminal.columns ?? 80) - 1)}`,
      );
    },
    done: () => {
      terminal.write(CLEAR_LINE);
    },
  };
}
