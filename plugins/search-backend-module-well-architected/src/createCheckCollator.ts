/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  CheckInfo,
  pillarOf,
  WELL_ARCHITECTED_CHECK_TYPE,
  WellArchitectedApi,
} from 'backstage-plugin-well-architected-common';
import { Readable } from 'node:stream';
import { CheckDocument } from './types';

function toDocument(pagePath: string, check: CheckInfo): CheckDocument {
  const { checkId, pillar, risk } = check;
  return {
    title: check.title,
    text: [
      check.impact,
      `${risk} risk, ${pillarOf(pillar).name}`,
      ...check.bestPractices,
      checkId,
    ].join('\n'),
    location: `${pagePath}/checks?${new URLSearchParams({ check: checkId })}`,
    checkId,
    pillar,
    risk,
    disabled: !check.enabled,
  };
}

/**
 * Makes documents of the checks of this installation. They tell of no entity,
 * so everyone who is signed in may find them.
 */
export function createCheckCollator(options: {
  api: Pick<WellArchitectedApi, 'listChecks'>;
  pagePath: string;
}): DocumentCollatorFactory {
  const { api, pagePath } = options;
  return {
    type: WELL_ARCHITECTED_CHECK_TYPE,
    getCollator: async () => {
      const { items } = await api.listChecks();
      return Readable.from(
        // siblings of a check of the catalogue would be found twice
        items
          .filter(check => check.derivedFrom === undefined)
          .map(check => toDocument(pagePath, check)),
      );
    },
  };
}
