/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Facets, NO_OWNER } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ReadRows } from '../../reading/readUnchanged';
import { ReadCriteria } from '../authorize/readCriteria';
import { withMembers } from './partSums';
import { scoredEntities } from './scoredEntities';

type FacetName = keyof Facets;

/** A list of choices that is longer than this is searched by text instead. */
const MOST_VALUES = 1_000;

const COLUMNS: [FacetName, string][] = [
  ['system', 'system_ref'],
  ['domain', 'domain_ref'],
  ['kind', 'kind'],
  ['type', 'type'],
  ['lifecycle', 'lifecycle'],
];

interface FacetRow {
  facet: FacetName;
  value: string;
  title: string | null;
  entities: number | string;
}

/** Owners, and groups that own something through their child groups. */
const ownerFacets = (options: {
  knex: Knex;
  criteria: ReadCriteria;
}): Knex.QueryBuilder =>
  withMembers({ ...options, by: 'owner' })
    .with('wa_own', own =>
      own
        .from('wa_scored')
        .groupBy('part_ref')
        .select('part_ref', options.knex.raw('count(*) as entities')),
    )
    .from('wa_member')
    .join('wa_own', 'wa_own.part_ref', 'wa_member.member_ref')
    .leftJoin('wa_group', 'wa_group.group_ref', 'wa_member.part_ref')
    .groupBy('wa_member.part_ref', 'wa_group.title')
    .orderBy('wa_member.part_ref')
    .select(
      options.knex.raw(`'owner' as facet`),
      'wa_member.part_ref as value',
      'wa_group.title',
      options.knex.raw('sum(wa_own.entities) as entities'),
    );

/**
 * Values of each filter with the number of entities that have it, by value.
 * Three statements, whatever the number of entities.
 */
export async function loadFacets(options: {
  knex: Knex;
  read: ReadRows;
  criteria: ReadCriteria;
}): Promise<Facets> {
  const { knex, read } = options;
  const scored = scoredEntities(options).select([
    'wa_entity.entity_ref',
    'wa_entity.owner_ref',
    ...COLUMNS.map(([, column]) => `wa_entity.${column}`),
  ]);
  const unowned = knex
    .from('scored')
    .whereNull('scored.owner_ref')
    .havingRaw('count(*) > 0')
    .select(
      knex.raw(`'owner' as facet`),
      knex.raw('? as value', [NO_OWNER]),
      knex.raw('count(*) as entities'),
      knex.raw('null as title'),
    );
  const parts = COLUMNS.map(([facet, column]) =>
    knex
      .from('scored')
      .whereNotNull(`scored.${column}`)
      .groupBy(`scored.${column}`)
      .select(
        knex.raw('? as facet', [facet]),
        knex.raw('?? as value', [`scored.${column}`]),
        knex.raw('count(*) as entities'),
        knex.raw('null as title'),
      ),
  ).concat(unowned);
  const accounts = knex
    .from('scored')
    .join(
      'wa_entity_account',
      'wa_entity_account.entity_ref',
      'scored.entity_ref',
    )
    .leftJoin(
      'wa_account',
      'wa_account.account_id',
      'wa_entity_account.account_id',
    )
    .select(
      knex.raw(`'account' as facet`),
      'wa_entity_account.account_id as value',
      knex.raw('count(*) as entities'),
      'wa_account.name as title',
    )
    .groupBy('wa_entity_account.account_id', 'wa_account.name');
  const owners = await read<FacetRow>(ownerFacets(options));
  const others = await read<FacetRow>(
    knex
      .with('scored', scored)
      .select(['facet', 'value', 'title', 'entities'])
      .from(knex.unionAll([...parts, accounts]).as('facets'))
      .orderBy(['facet', 'value']),
  );
  const of = (name: FacetName) =>
    [...owners, ...others]
      .filter(({ facet }) => facet === name)
      .slice(0, MOST_VALUES)
      .map(({ value, title, entities }) => ({
        value,
        ...(title === null ? {} : { title }),
        entities: Number(entities),
      }));
  return {
    owner: of('owner'),
    system: of('system'),
    domain: of('domain'),
    kind: of('kind'),
    type: of('type'),
    lifecycle: of('lifecycle'),
    account: of('account'),
  };
}
