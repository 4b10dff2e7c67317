/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownReason } from 'backstage-plugin-well-architected-common';
import { z, ZodType } from 'zod';

const unreadSchema = z.object({
  unread: z.object({
    reason: z.custom<UnknownReason>(value => typeof value === 'string'),
    /** IAM action that would make it readable. */
    action: z.string().optional(),
    message: z.string(),
  }),
});

/**
 * Stands where a value could not be read, with the reason.
 *
 * @public
 */
export type Unread = z.infer<typeof unreadSchema>;

/** A value, or the reason why it is missing. @public */
export type Readable<T> = T | Unread;

/**
 * Schema of a value that needs a call of its own and may therefore be missing.
 *
 * @public
 */
export function readable<S extends ZodType>(schema: S) {
  return z.union([unreadSchema, schema]);
}

/** @public */
export function isUnread(value: unknown): value is Unread {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unread' in value &&
    typeof value.unread === 'object'
  );
}

/**
 * Thrown inside `evaluate` when something needed is not known. The assess stage
 * turns it into an unknown observation; a check never catches it.
 *
 * @public
 */
export class UnknownError extends Error {
  readonly reason: UnknownReason;
  readonly missingAction?: string;

  constructor(options: {
    reason: UnknownReason;
    message: string;
    missingAction?: string;
  }) {
    super(options.message);
    this.name = 'UnknownError';
    this.reason = options.reason;
    this.missingAction = options.missingAction;
  }
}

/**
 * The value, when it was read.
 *
 * @throws UnknownError carrying the reason and the missing IAM action.
 * @public
 */
export function known<T>(value: Readable<T>): T {
  if (isUnread(value)) {
    const { reason, action, message } = value.unread;
    throw new UnknownError({ reason, message, missingAction: action });
  }
  return value;
}
