/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AnswerSource,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { EntityRow } from '../database/tables';
import { permits } from '../service/authorize/permits';
import { pillarsOf } from '../service/authorize/pillarsOf';
import { visibleRefs } from '../service/authorize/visibleRefs';
import { ApiContext } from '../service/types';

/** Entities of a System that are offered; more cannot be chosen from well. */
const MOST = 50;

/**
 * Entities of the same System whose valid answers the caller may read, by name.
 *
 * @param options.checkIds - only answers to these count
 */
export async function loadSources(options: {
  context: Pick<
    ApiContext,
    | 'knex'
    | 'catalog'
    | 'permissions'
    | 'permissionsRegistry'
    | 'registry'
    | 'now'
  >;
  credentials: BackstageCredentials;
  entityRef: string;
  checkIds: string[];
}): Promise<AnswerSource[]> {
  const { context, credentials, entityRef, checkIds } = options;
  const { knex, catalog, registry } = context;
  const own = await knex<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first('system_ref');
  if (!own?.system_ref) {
    return [];
  }
  const rows: {
    entity_ref: string;
    name: string;
    title: string | null;
    check_id: string;
  }[] = await knex('wa_entity')
    .join('wa_answer', 'wa_answer.entity_ref', 'wa_entity.entity_ref')
    .where('wa_entity.system_ref', own.system_ref)
    .whereNot('wa_entity.entity_ref', entityRef)
    .where('wa_answer.expires_at', '>', context.now().toISOString())
    .select(
      'wa_entity.entity_ref',
      'wa_entity.name',
      'wa_entity.title',
      'wa_answer.check_id',
    );
  const wanted = new Set(checkIds);
  const sources = new Map<string, AnswerSource>();
  for (const row of rows.filter(({ check_id }) => wanted.has(check_id))) {
    const source = sources.get(row.entity_ref) ?? {
      entityRef: row.entity_ref,
      name: row.title ?? row.name,
      checkIds: [],
    };
    source.checkIds.push(row.check_id);
    sources.set(row.entity_ref, source);
  }
  const offered = [...sources.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST);
  if (offered.length === 0) {
    return [];
  }
  const visible = await visibleRefs({
    catalog,
    credentials,
    refs: offered.map(source => source.entityRef),
  });
  const allows = await permits({
    context,
    credentials,
    permission: wellArchitectedReadPermission,
    entityRefs: offered.map(source => source.entityRef),
  });
  return offered
    .filter(source => visible.has(source.entityRef))
    .map(source => ({
      ...source,
      checkIds: source.checkIds
        .filter(id => allows(source.entityRef, pillarsOf(registry, [id])))
        .sort(),
    }))
    .filter(({ checkIds: readable }) => readable.length > 0);
}
