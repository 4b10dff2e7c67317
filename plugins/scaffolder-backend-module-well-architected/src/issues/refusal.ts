/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * What a host or the Well-Architected API answered, in one line. The clients
 * keep requests, and with them tokens, beside their messages; only the message
 * goes on.
 */
export function refusal(error: unknown): string {
  const { message, status, cause, body } = error as {
    message?: string;
    status?: number;
    cause?: { response?: { status?: number } };
    body?: { error?: { message?: string } };
  };
  const code = status ?? cause?.response?.status;
  const text = (body?.error?.message ?? message ?? String(error))
    .replace(/\s+/g, ' ')
    .trim();
  return code === undefined ? text : `${text} (HTTP ${code})`;
}
