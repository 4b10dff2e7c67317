/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../../../../plugins/well-architected-backend/src/database/chunked';
import { bumpVersion } from '../../../../plugins/well-architected-backend/src/reading/bumpVersion';
import { addCheckSums } from '../../../../plugins/well-architected-backend/src/sums/addCheckSums';
import { replaceResults } from '../../../../plugins/well-architected-backend/src/score/replaceResults';
import { saveScorecard } from '../../../../plugins/well-architected-backend/src/score/saveScorecard';
import { registry } from '../catalogue';
import { largeEntity } from './largeEntities';
import { largeVariants, NAME } from './largeVariants';
import { LargeSize, VARIANTS } from './size';
import { columnsOf, withoutIndexes } from './tableSql';

/** Ref under which a variant is stored until all entities have it. */
const variantRef = (variant: number) => `variant:default/${variant}`;

const TABLES = ['wa_scorecard', 'wa_pillar_score', 'wa_baseline'];

/** A whole number from 0 to 199 for each result, the same in every run. */
const AGE = `(abs(hashtext(e.entity_ref || r.check_id)) % 200)`;

/** What the columns of a copied result hold, where that is not the variant's. */
const OWN_RESULT: Record<string, string> = {
  entity_ref: 'e.entity_ref',
  message: `replace(r.message, '${NAME}', e.name)`,
  detail: `replace(r.detail, '${NAME}', e.name)`,
  hash: `substr(md5(e.entity_ref || r.hash), 1, 40)`,
  since: `to_char(timestamp '2000-01-01' + ? * interval '1 day' - ${AGE} * interval '1 day' + (${AGE} % 24) * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

async function saveVariants(knex: Knex, at: string): Promise<void> {
  for (const variant of largeVariants()) {
    const entityRef = variantRef(variant.variant);
    await knex.transaction(async trx => {
      await replaceResults({
        trx,
        entityRef,
        previous: [],
        results: variant.results.map(row => ({
          ...row,
          entity_ref: entityRef,
        })),
        at,
      });
      await saveScorecard({
        trx,
        entityRef,
        score: variant.score,
        resourceCounts: variant.resourceCounts,
        inputsHash: '',
        scopeHash: 'variant',
        catalogueVersion: registry.catalogueVersion,
        at,
        evidenceAt: at,
        everyAccountTried: true,
      });
    });
  }
}

/** `seed_entity`: which variant each entity has, for this connection alone. */
async function saveAssignment(trx: Knex, size: LargeSize): Promise<void> {
  await trx.raw(
    'create temporary table seed_entity (entity_ref text, variant_ref text, name text) on commit drop',
  );
  const rows = Array.from({ length: size.entities }, (_, index) => {
    const { entityRef, name } = largeEntity(index, size);
    // neighbours differ, and so do the owners in all
    const variant = (index * 7 + Math.floor(index / VARIANTS)) % VARIANTS;
    return { entity_ref: entityRef, name, variant_ref: variantRef(variant) };
  });
  for (const part of chunked(rows)) {
    await trx('seed_entity').insert(part);
  }
  await trx.raw('analyze seed_entity');
}

/** Gives every entity the results and the score of its variant. */
export async function seedScores(options: {
  knex: Knex;
  size: LargeSize;
  now: Date;
  say: (line: string) => void;
}): Promise<void> {
  const { knex, size, now, say } = options;
  const today = Math.floor((now.getTime() - Date.UTC(2000, 0, 1)) / 86_400_000);
  await saveVariants(knex, now.toISOString());
  await knex('wa_event').delete();
  await knex.raw('create table seed_result as select * from wa_result');
  for (const table of TABLES) {
    const columns = (await columnsOf(knex, table)).filter(
      column => column !== 'entity_ref',
    );
    await knex.transaction(async trx => {
      await saveAssignment(trx, size);
      await trx.raw(
        `insert into ${table} (entity_ref, ${columns.join(', ')})
         select e.entity_ref, ${columns.map(c => `r.${c}`).join(', ')}
         from seed_entity e join ${table} r on r.entity_ref = e.variant_ref`,
      );
      await trx(table).where('entity_ref', 'like', 'variant:%').delete();
    });
  }
  const columns = await columnsOf(knex, 'wa_result');
  await withoutIndexes({
    knex,
    table: 'wa_result',
    onIndex: name => say(`index ${name}`),
    fill: async trx => {
      await saveAssignment(trx, size);
      await trx.raw(
        `insert into wa_result (${columns.join(', ')})
         select ${columns.map(c => OWN_RESULT[c] ?? `r.${c}`).join(', ')}
         from seed_entity e join seed_result r on r.entity_ref = e.variant_ref`,
        [today],
      );
    },
  });
  await knex.raw('drop table seed_result');
  await addCheckSums({ trx: knex, sign: 1 });
  await bumpVersion({ trx: knex });
}
