/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownError, Verdict } from '../define';

/**
 * Runs `evaluate`; what it could not know becomes unknown, never a pass.
 *
 * @internal
 */
export function judge(name: string, evaluate: () => Verdict): Verdict {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof UnknownError) {
      const { reason, missingAction, message } = error;
      return {
        status: 'unknown',
        reason,
        ...(missingAction ? { missingAction } : {}),
        message,
        evidence: {},
      };
    }
    return {
      status: 'unknown',
      reason: 'API_ERROR',
      message: `This check itself failed on ${name}: ${
        error instanceof Error ? error.message : error
      }`,
      evidence: {},
    };
  }
}
