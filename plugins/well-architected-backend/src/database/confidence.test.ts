/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { emptyDatabase, testDatabaseIds } from './__testUtils__/testDatabases';
import { migrationOptions } from './openDatabase';

jest.setTimeout(60_000);

const THIS = '20261126000310_confidence.js';

describe.each(testDatabaseIds)('shares of the evidence on %s', databaseId => {
  it('are taken from the scores that are there already', async () => {
    const knex = await emptyDatabase(databaseId);
    for (;;) {
      const [, [next]] = await knex.migrate.list(migrationOptions);
      if ((next.file ?? next) === THIS) {
        break;
      }
      await knex.migrate.up(migrationOptions);
    }
    const scores = {
      known: { confidence: { observed: 71, imported: 4, attested: 5 } },
      early: {},
    };
    await knex('wa_scorecard').insert(
      Object.entries(scores).map(([name, score]) => ({
        entity_ref: name,
        score_low: 1,
        score_high: 1,
        coverage: 1,
        provisional: false,
        level: 'good',
        count_high: 0,
        count_medium: 0,
        count_low: 0,
        count_accepted: 0,
        count_unknown: 0,
        count_not_applicable: 0,
        count_pass: 0,
        evaluated_at: '',
        scope_hash: '',
        catalogue_version: '',
        lens_version: '',
        resource_counts: '{}',
        score: JSON.stringify(score),
      })),
    );
    await knex.migrate.up(migrationOptions);
    expect(
      await knex('wa_scorecard')
        .orderBy('entity_ref')
        .select('share_observed', 'share_imported', 'share_attested'),
    ).toEqual([
      { share_observed: 0, share_imported: 0, share_attested: 0 },
      { share_observed: 71, share_imported: 4, share_attested: 5 },
    ]);
  });
});
