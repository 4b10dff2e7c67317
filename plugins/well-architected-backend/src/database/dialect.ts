/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

const clientOf = (knex: Knex): string => String(knex.client.config.client);

export function isPostgres(knex: Knex): boolean {
  return clientOf(knex) === 'pg';
}

/** Nothing of it survives a restart. */
export function isInMemory(knex: Knex): boolean {
  const { connection } = knex.client.config;
  return (
    clientOf(knex).includes('sqlite') &&
    (connection === ':memory:' || connection?.filename === ':memory:')
  );
}
