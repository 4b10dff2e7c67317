/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  NO_OWNER,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { groupsBelow } from './groupTree';

const lower = (values: string[]) =>
  values.map(value => value.toLocaleLowerCase('en-US'));

/** A text as part of a LIKE pattern, with `!` as the escape character. */
export const likeAnywhere = (text: string) =>
  `%${text.toLocaleLowerCase('en-US').replace(/[!%_]/g, c => `!${c}`)}%`;

/** Entities with this text in their ref or title. */
export function whereEntityNamed(query: Knex.QueryBuilder, text: string): void {
  const pattern = likeAnywhere(text);
  query
    .whereRaw(`wa_entity.entity_ref like ? escape '!'`, [pattern])
    .orWhereRaw(`lower(wa_entity.title) like ? escape '!'`, [pattern]);
}

function whereOwner(options: {
  query: Knex.QueryBuilder;
  knex: Knex;
  owners: string[];
  childGroups?: boolean;
}) {
  const { query, knex, owners, childGroups } = options;
  query.andWhere(owned => {
    owned.whereIn('wa_entity.owner_ref', owners);
    if (owners.includes(NO_OWNER)) {
      // sums by owner have an empty text there
      owned
        .orWhereNull('wa_entity.owner_ref')
        .orWhere('wa_entity.owner_ref', '');
    }
    if (childGroups) {
      owned.orWhereIn(
        'wa_entity.owner_ref',
        groupsBelow({ knex, refs: owners }),
      );
    }
  });
}

/** Pillar, risk, check and state must be met by one and the same finding. */
function whereFinding(query: Knex.QueryBuilder, filter: EntityFilter) {
  const { pillar = [], risk = [], check = [], state = [] } = filter;
  if (pillar.length + risk.length + check.length + state.length === 0) {
    return;
  }
  query.whereIn('wa_entity.entity_ref', finding => {
    finding
      .select('entity_ref')
      .from('wa_result')
      .whereIn('state', state.length > 0 ? state : ['fail']);
    if (pillar.length > 0) {
      finding.whereIn('pillar', pillar);
    }
    if (risk.length > 0) {
      finding.whereIn('risk', risk);
    }
    if (check.length > 0) {
      finding.whereIn('check_id', check);
    }
  });
}

/**
 * Narrows a query on `wa_entity` and `wa_scorecard`. Changes the query it is
 * given.
 */
export function whereEntityFilter(options: {
  query: Knex.QueryBuilder;
  knex: Knex;
  filter: EntityFilter;
}): void {
  const { query, knex, filter } = options;
  const oneOf = (column: string, values: string[] = []) => {
    if (values.length > 0) {
      query.whereIn(column, values);
    }
  };
  if (filter.owner?.length) {
    whereOwner({
      query,
      knex,
      owners: lower(filter.owner),
      childGroups: filter.childGroups,
    });
  }
  oneOf('wa_entity.entity_ref', lower(filter.entity ?? []));
  oneOf('wa_entity.system_ref', lower(filter.system ?? []));
  oneOf('wa_entity.domain_ref', lower(filter.domain ?? []));
  oneOf('wa_entity.kind', lower(filter.kind ?? []));
  oneOf('wa_entity.type', filter.type);
  oneOf('wa_entity.lifecycle', filter.lifecycle);
  oneOf('wa_scorecard.level', filter.level);
  if (filter.account?.length) {
    const accounts = filter.account;
    query.whereIn('wa_entity.entity_ref', inner =>
      inner
        .select('entity_ref')
        .from('wa_entity_account')
        .whereIn('account_id', accounts),
    );
  }
  whereFinding(query, filter);
  if (filter.text) {
    const { text } = filter;
    query.andWhere(named => whereEntityNamed(named, text));
  }
}
