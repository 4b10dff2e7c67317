/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * What people settled about one action of the plan. Closing it does not close
 * the finding: only new evidence does.
 *
 * @public
 */
export interface ActionTracking {
  /** Entity ref of the group or user who does it. */
  ownerRef?: string;
  /** Last day, `YYYY-MM-DD`. */
  dueDate?: string;
  /** Ticket, https. */
  issueUrl?: string;
  status: 'open' | 'done';
  note?: string;
  /** User entity ref. */
  updatedBy: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Send it along with a change: another number means another state. */
  version: number;
  /** The finding is open after its due date. */
  overdue: boolean;
}

/** A change of what is settled; what is absent is taken away. @public */
export interface ActionTrackingInput {
  ownerRef?: string;
  dueDate?: string;
  issueUrl?: string;
  status: 'open' | 'done';
  note?: string;
  /** The version that was seen, 0 where nothing was settled yet. */
  version: number;
}
