/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from './pillars';
import { Risk } from './risk';

/** Type of the search documents about open findings. @public */
export const WELL_ARCHITECTED_FINDING_TYPE = 'well-architected-finding';

/** Type of the search documents about checks. @public */
export const WELL_ARCHITECTED_CHECK_TYPE = 'well-architected-check';

/** What a search document tells about an open finding. @public */
export interface FindingDocumentFields {
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

/** What a search document tells about a check of the catalogue. @public */
export interface CheckDocumentFields {
  checkId: string;
  pillar: PillarId;
  /** Its default risk. */
  risk: Risk;
  /** Turned off by the administrator. */
  disabled: boolean;
}
