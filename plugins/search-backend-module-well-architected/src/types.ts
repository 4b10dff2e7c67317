/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  CheckDocumentFields,
  FindingDocumentFields,
} from 'backstage-plugin-well-architected-common';

/** An open finding in the search index. @public */
export type FindingDocument = IndexableDocument & FindingDocumentFields;

/** A check of the catalogue in the search index. @public */
export type CheckDocument = IndexableDocument & CheckDocumentFields;
