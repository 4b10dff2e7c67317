/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import knexFactory from 'knex';
import { readConfig } from '../config/readConfig';
import { warnAboutSetup } from './warnAboutSetup';

describe('warnAboutSetup', () => {
  const warnings = (options: {
    filename: string;
    wellArchitected: JsonObject;
    hasConnector?: boolean;
  }) => {
    const logger = mockServices.logger.mock();
    warnAboutSetup({
      knex: knexFactory({
        client: 'better-sqlite3',
        useNullAsDefault: true,
        connection: { filename: options.filename },
      }),
      config: readConfig(
        new ConfigReader({ wellArchitected: options.wellArchitected }),
      ),
      hasConnector: options.hasConnector ?? true,
      logger,
    });
    return logger.warn.mock.calls.map(([message]) => message);
  };
  const accounts = [{ id: '111122223333', regions: ['eu-west-1'] }];

  it('warns that nothing survives in memory', () => {
    expect(
      warnings({ filename: ':memory:', wellArchitected: { accounts } }),
    ).toEqual([expect.stringContaining('The database is in memory')]);
  });

  it('warns about a replica that nobody works for', () => {
    expect(
      warnings({
        filename: 'scores.sqlite',
        wellArchitected: { accounts, worker: false },
      }),
    ).toEqual([expect.stringContaining('wellArchitected.worker is false')]);
  });

  it('warns when accounts are configured that nothing can read', () => {
    expect(
      warnings({
        filename: 'scores.sqlite',
        wellArchitected: { accounts },
        hasConnector: false,
      }),
    ).toEqual([expect.stringContaining('No module that connects to AWS')]);
  });

  it('says nothing when all is well', () => {
    expect(
      warnings({ filename: 'scores.sqlite', wellArchitected: { accounts } }),
    ).toEqual([]);
  });
});
