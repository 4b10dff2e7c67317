/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';

/** Told of each statement before it is sent, counted from 1. */
export type OnStatement = (count: number, sql: string) => void;

const sqlOf = (query: unknown): string =>
  typeof query === 'string'
    ? query
    : String((query as { text?: string }).text ?? '');

/**
 * Lets a test see, or end, every statement that is sent to the database, those
 * that begin and end transactions too. Must be called before the first one.
 */
export function watchStatements(knex: Knex, onStatement: OnStatement): void {
  const { client } = knex;
  const acquire = client.acquireRawConnection.bind(client);
  let count = 0;
  const told = (sql: string) => {
    count += 1;
    onStatement(count, sql);
  };
  client.acquireRawConnection = async () => {
    const connection = await acquire();
    if (isPostgres(knex)) {
      const query = connection.query.bind(connection);
      connection.query = (...args: unknown[]) => {
        const done = args.at(-1);
        try {
          told(sqlOf(args[0]));
        } catch (error) {
          if (typeof done === 'function') {
            return done(error);
          }
          return Promise.reject(error);
        }
        return query(...args);
      };
    } else {
      const prepare = connection.prepare.bind(connection);
      connection.prepare = (sql: string) => {
        told(sql);
        return prepare(sql);
      };
    }
    return connection;
  };
}
