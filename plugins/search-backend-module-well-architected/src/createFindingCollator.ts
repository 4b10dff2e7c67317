/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  OrgFinding,
  pillarOf,
  WELL_ARCHITECTED_FINDING_TYPE,
  WellArchitectedApi,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { Readable } from 'node:stream';
import { FindingDocument } from './types';

const PAGE = 500;

/** Path of the tab of an entity with the finding opened. */
function locationOf(entityPath: string, finding: OrgFinding): string {
  const { kind, namespace, name } = parseEntityRef(finding.entityRef);
  const path = Object.entries({ namespace, kind, name }).reduce(
    (template, [part, value]) =>
      template.replace(`:${part}`, encodeURIComponent(value)),
    entityPath,
  );
  const query = new URLSearchParams({ finding: finding.checkId });
  return `${path.toLocaleLowerCase('en-US')}/well-architected?${query}`;
}

function toDocument(entityPath: string, finding: OrgFinding): FindingDocument {
  const { entityRef, ownerRef, checkId, pillar, risk } = finding;
  const entity = parseEntityRef(entityRef);
  const name = finding.entityTitle ?? entity.name;
  return {
    title: `${finding.title}: ${name}`,
    text: [
      finding.message,
      `${risk} risk, ${pillarOf(pillar).name}`,
      // by name, as people write them: excerpts may begin here
      `${entity.kind} ${entity.name}`,
      ownerRef && parseEntityRef(ownerRef).name,
      checkId,
    ]
      .filter(Boolean)
      .join('\n'),
    location: locationOf(entityPath, finding),
    authorization: { resourceRef: entityRef },
    entityRef,
    owner: ownerRef ?? '',
    checkId,
    checkTitle: finding.title,
    pillar,
    risk,
    since: finding.since,
  };
}

/**
 * Makes documents of all open findings, page by page, so that memory does not
 * grow with their number. Search shows each of them to whom the entity's
 * scorecard may be shown.
 */
export function createFindingCollator(options: {
  api: Pick<WellArchitectedApi, 'listFindings'>;
  entityPath: string;
}): DocumentCollatorFactory {
  const { api, entityPath } = options;
  async function* documents() {
    let cursor: string | undefined;
    do {
      const page = await api.listFindings({
        state: ['fail'],
        sort: 'ref',
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      });
      for (const finding of page.items) {
        yield toDocument(entityPath, finding);
      }
      cursor = page.nextCursor;
    } while (cursor);
  }
  return {
    type: WELL_ARCHITECTED_FINDING_TYPE,
    visibilityPermission: wellArchitectedReadPermission,
    getCollator: async () => Readable.from(documents()),
  };
}
