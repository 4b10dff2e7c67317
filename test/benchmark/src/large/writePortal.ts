/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  domainRefOf,
  largeAccount,
  largeEntity,
  largeGroups,
} from './largeEntities';
import { LargeSize } from './size';

const apiVersion = 'backstage.io/v1alpha1';
const nameOf = (ref: string) => ref.slice(ref.indexOf('/') + 1);

function catalogOf(size: LargeSize): object[] {
  const groups = largeGroups(size, '').map(group => ({
    apiVersion,
    kind: 'Group',
    metadata: { name: nameOf(group.group_ref) },
    spec: {
      type: 'team',
      children: [],
      profile: { displayName: group.title },
      ...(group.parent_ref ? { parent: nameOf(group.parent_ref) } : {}),
    },
  }));
  const domains = Array.from({ length: size.domains }, (_, index) => ({
    apiVersion,
    kind: 'Domain',
    metadata: { name: nameOf(domainRefOf(index)) },
    spec: { owner: 'company' },
  }));
  const entities = Array.from({ length: size.entities }, (_, index) => {
    const entity = largeEntity(index, size);
    const {
      kind,
      name,
      ownerRef = '',
      systemRef = '',
      domainRef = '',
    } = entity;
    const owner = nameOf(ownerRef);
    return {
      apiVersion,
      kind:
        { system: 'System', api: 'API', resource: 'Resource' }[kind] ??
        'Component',
      metadata: {
        name,
        ...(entity.title ? { title: entity.title } : {}),
        annotations: {
          'aws.amazon.com/account-id': entity.scope.accounts
            .map(({ id }) => id)
            .join(','),
        },
      },
      spec:
        kind === 'system'
          ? { owner, domain: nameOf(domainRef) }
          : {
              owner,
              type: entity.type,
              lifecycle: entity.lifecycle,
              system: nameOf(systemRef),
              ...(kind === 'api' ? { definition: 'openapi: 3.1.0' } : {}),
            },
    };
  });
  return [...groups, ...domains, ...entities];
}

/**
 * Writes the catalog of the organisation, and an app-config that has the demo
 * portal read it and the seeded database; nothing is read from AWS. Both are
 * JSON, which is YAML too.
 */
export async function writePortal(options: {
  folder: string;
  size: LargeSize;
  connection: string;
}): Promise<void> {
  const { size, connection } = options;
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const catalog = join(folder, 'catalog.yaml');
  await writeFile(
    catalog,
    catalogOf(size)
      .map(entity => JSON.stringify(entity))
      .join('\n---\n'),
  );
  const config = {
    backend: { database: { client: 'pg', connection } },
    catalog: { locations: [{ type: 'file', target: catalog }] },
    wellArchitected: {
      worker: false,
      recordings: null,
      accounts: Array.from({ length: size.accounts }, (_, index) => {
        const { ownerRef, ...account } = largeAccount(index);
        return { ...account, owner: ownerRef };
      }),
    },
  };
  await writeFile(
    join(folder, 'app-config.yaml'),
    JSON.stringify(config, undefined, 2),
  );
}
