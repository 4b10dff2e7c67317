/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** An answer or a waiver that ends soon. */
export interface EndingItem {
  kind: 'answer' | 'waiver';
  checkId: string;
  /** Last day, `YYYY-MM-DD`. */
  until: string;
  /** User entity ref of who answered or asked for the waiver. */
  author: string;
  /** Which answer (`answeredAt`) or which waiver (`id`). */
  version: string;
}

/** A message in the outbox. It leaves when it was sent. */
export interface ReminderRow {
  id: string;
  entity_ref: string;
  owner_ref: string;
  /** JSON `EndingItem[]` */
  items: string;
  created_at: string;
}
