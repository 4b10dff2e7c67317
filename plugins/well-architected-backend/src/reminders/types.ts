/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** An answer or a waiver that ends soon, or a waiver that has ended. */
export interface EndingItem {
  kind: 'answer' | 'waiver' | 'ended';
  entityRef: string;
  /** Title or name of the entity. */
  entityName: string;
  ownerRef: string;
  checkId: string;
  /** Last day, `YYYY-MM-DD`. */
  until: string;
  /** User entity ref of who answered or asked for the waiver. */
  author: string;
  /** Which answer (`answeredAt`) or which waiver (`id`). */
  version: string;
}
