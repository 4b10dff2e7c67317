/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export interface ActionRow {
  entity_ref: string;
  check_id: string;
  owner_ref: string | null;
  due_date: string | null;
  issue_url: string | null;
  status: 'open' | 'done';
  note: string | null;
  updated_by: string;
  updated_at: string;
  version: number;
}
