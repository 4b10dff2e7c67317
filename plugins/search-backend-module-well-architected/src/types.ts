/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { IndexableDocument } from '@backstage/plugin-search-common';
import { PillarId, Risk } from 'backstage-plugin-well-architected-common';

/** Type of the documents about open findings. @public */
export const WELL_ARCHITECTED_FINDING_TYPE = 'well-architected-finding';

/** Type of the documents about checks. @public */
export const WELL_ARCHITECTED_CHECK_TYPE = 'well-architected-check';

/** An open finding in the search index. @public */
export interface FindingDocument extends IndexableDocument {
  entityRef: string;
  /** Empty where the entity has none. */
  owner: string;
  checkId: string;
  checkTitle: string;
  pillar: PillarId;
  risk: Risk;
  /** ISO 8601: since when it is open. */
  since: string;
}

/** A check of the catalogue in the search index. @public */
export interface CheckDocument extends IndexableDocument {
  checkId: string;
  pillar: PillarId;
  risk: Risk;
  /** Turned off by the administrator. */
  disabled: boolean;
}
