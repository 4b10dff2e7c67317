/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { OrgFinding } from 'backstage-plugin-well-architected-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createFindingCollator } from './createFindingCollator';
import { FindingDocument } from './types';

const FILE = resolve(__dirname, '../../../test/hostile/names.json');
const NAMES = Object.entries(
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<
    string,
    string | { repeat: string; times: number }
  >,
)
  .filter(([id]) => !id.startsWith('$'))
  .map(([id, value]): [string, string] => [
    id,
    typeof value === 'string' ? value : value.repeat.repeat(value.times),
  ]);

async function documentOf(name: string): Promise<FindingDocument> {
  const finding: OrgFinding = {
    entityRef: 'component:default/orders',
    entityTitle: name,
    ownerRef: 'group:default/shop',
    checkId: 'rel-dynamodb-pitr',
    title: 'Tables can be restored',
    pillar: 'reliability',
    risk: 'HIGH',
    state: 'fail',
    evidence: 'aws-resource',
    message: `Table ${name} cannot be restored`,
    failed: 1,
    unknown: 0,
    total: 1,
    accountFinding: false,
    since: '2026-11-01T06:00:00.000Z',
  } as OrgFinding;
  const factory = createFindingCollator({
    entityPath: '/catalog/:namespace/:kind/:name',
    api: { listFindings: async () => ({ items: [finding], totalItems: 1 }) },
  });
  const documents: FindingDocument[] = [];
  for await (const document of await factory.getCollator()) {
    documents.push(document);
  }
  expect(documents).toHaveLength(1);
  return documents[0];
}

describe.each(NAMES)('a document of search that names %s', (_, name) => {
  it('has the name in its texts, and nowhere else', async () => {
    const { title, text, ...rest } = await documentOf(name);
    const plain = await documentOf('orders');
    expect(title).toBe(`Tables can be restored: ${name}`);
    expect(text).toContain(`Table ${name} cannot be restored`);
    // where it leads and who may see it is as for any other name
    expect({ ...rest, title: plain.title, text: plain.text }).toEqual(plain);
  });
});
