/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  PillarId,
  Risk,
} from 'backstage-plugin-well-architected-common';

/** The result of a check that does not count yet. */
export interface AnnouncedRow {
  entity_ref: string;
  check_id: string;
  pillar: PillarId;
  state: CheckState;
  risk: Risk;
  message: string;
  /** `YYYY-MM-DD` */
  counts_from: string;
}
