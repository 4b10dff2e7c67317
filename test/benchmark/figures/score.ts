/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Concluding and scoring entities: in memory, and through the engine's own
 * function on the databases.
 */
import {
  Observation,
  scoreEntity,
} from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  assessInventory,
  concludeEntity,
} from 'backstage-plugin-well-architected-node';
import { saveEntities } from '../../../plugins/well-architected-backend/src/scope/saveEntities';
import { registry } from '../src/catalogue';
import { countWork, totalOf } from '../src/countWork';
import { Bench, Measurement } from '../src/measurement';
import { DatabaseEngine, ENGINES, openDatabase } from '../src/openDatabase';
import {
  accountConfig,
  entityRef,
  PER_ACCOUNT,
  saveOrganisation,
  scopedEntity,
  scoreAll,
} from '../src/organisation';
import { timed } from '../src/statistics';
import { READ_AT, REGION, syntheticAccount } from '../src/syntheticAccount';

const ENTITIES = 1000;
const ROUNDS = 20;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const COMPANY = 10_000;
/** Accounts that are read; the entities of the company share them. */
const COMPANY_ACCOUNTS = 8;

/** What was observed in each cell of an account, and on the account itself. */
function observationsByCell(): Observation[][] {
  const { id, name, environment } = accountConfig(0);
  const inventory = syntheticAccount({ accountId: id, cells: PER_ACCOUNT });
  const cellOf = new Map(
    inventory.resources.map(r => [`${r.type}|${r.id}`, r.tags.component]),
  );
  const cells = Array.from({ length: PER_ACCOUNT }, (): Observation[] => []);
  for (const observation of assessInventory({
    inventory,
    checks: registry.enabled,
    account: { id, name, environment },
  })) {
    const { type, id: subject } = observation.subject;
    const cell = cellOf.get(`${type}|${subject}`)?.split('-')[1];
    if (cell !== undefined) {
      cells[Number(cell)].push(observation);
    } else if (type === ACCOUNT_TYPE) {
      cells.forEach(list => list.push(observation));
    }
  }
  return cells;
}

const inMemory: Measurement = {
  name: 'score.concluded-per-second',
  async measure({ report }) {
    const cells = observationsByCell();
    const concludeAll = () =>
      cells.forEach((observations, i) => {
        const { scope, context, ...entity } = scopedEntity(i);
        const concluded = concludeEntity({
          checks: registry.enabled,
          parameters: registry.parameters,
          entity: { ...entity, ref: entity.entityRef, kind: 'Component' },
          context,
          accounts: [accountConfig(0)],
          regions: [REGION],
          resourceCounts: {},
          observations,
          now: new Date(READ_AT),
        });
        scoreEntity({ checks: concluded });
      });
    concludeAll();
    const ms = await timed(() => {
      for (let round = 0; round < ROUNDS; round += 1) {
        concludeAll();
      }
    });
    report({
      figure: this.name,
      value: Math.round((cells.length * ROUNDS * 1000) / ms),
      unit: 'entities/s',
      detail: {
        checks: registry.enabled.length,
        observationsPerEntity: Math.round(cells.flat().length / cells.length),
      },
    });
  },
};

async function scoreStored(bench: Bench, engine: DatabaseEngine) {
  const { report, say } = bench;
  const knex = await openDatabase(bench, engine);
  if (!knex) {
    report({
      figure: `score.${engine}.rescored-per-second`,
      value: null,
      unit: 'entities/s',
      detail: {
        skipped:
          'PostgreSQL is missing: install its server programs or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
      },
    });
    return;
  }
  say(`${engine}: saving ${ENTITIES} entities and their resources`);
  await saveOrganisation({ knex, entities: ENTITIES });
  const refs = Array.from({ length: ENTITIES }, (_, i) => entityRef(i));
  const turn = async (minute: number) => {
    const now = new Date(Date.parse(READ_AT) + minute * MINUTE_MS);
    let ms = 0;
    const work = await countWork(knex, async () => {
      ms = await timed(async () => {
        await scoreAll({ knex, entityRefs: refs, now });
      });
    });
    return { ...work, perSecond: (ENTITIES * 1000) / ms };
  };
  say(`${engine}: scoring all for the first time`);
  const first = await turn(1);
  say(`${engine}: scoring all again, nothing having changed`);
  const again = await turn(2);
  const detail = { entities: ENTITIES, checks: registry.enabled.length };
  report({
    figure: `score.${engine}.first-scored-per-second`,
    value: first.perSecond,
    unit: 'entities/s',
    detail: {
      ...detail,
      rowsWrittenPerEntity: totalOf(first.rowsWritten) / ENTITIES,
    },
  });
  report({
    figure: `score.${engine}.rescored-per-second`,
    value: again.perSecond,
    unit: 'entities/s',
    detail,
  });
  report({
    figure: `score.${engine}.rows-written-unchanged`,
    value: totalOf(again.rowsWritten) / ENTITIES,
    unit: 'rows/entity',
    detail: { byTable: again.rowsWritten, target: 0 },
  });
  report({
    figure: `score.${engine}.statements-per-entity`,
    value: again.statements / ENTITIES,
    unit: 'SQL statements',
    detail: { first: first.statements / ENTITIES },
  });
}

/**
 * A large company, all scored once more though nothing has changed, and on the
 * next day, when all are concluded whether or not anything has. Many of its
 * entities have the same resources: that is how it is seeded in minutes,
 * and no entity gains by it, as each reads and concludes its own.
 */
async function rescoreCompany(bench: Bench) {
  const knex = await openDatabase(bench, 'postgresql');
  const figure = `score.company`;
  if (!knex) {
    const skipped = 'PostgreSQL is missing';
    bench.report({ figure, value: null, unit: 's', detail: { skipped } });
    return;
  }
  bench.say(`saving ${COMPANY} entities, reading ${COMPANY_ACCOUNTS} accounts`);
  const inAccounts = COMPANY_ACCOUNTS * PER_ACCOUNT;
  await saveOrganisation({ knex, entities: inAccounts });
  const entities = Array.from({ length: COMPANY }, (_, i) => ({
    ...scopedEntity(i),
    scope: scopedEntity(i % inAccounts).scope,
  }));
  await saveEntities({ knex, entities, seenAt: READ_AT });
  const entityRefs = entities.map(entity => entity.entityRef);
  const turn = async (minute: number) => {
    const now = new Date(Date.parse(READ_AT) + minute * MINUTE_MS);
    let ms = 0;
    const before = process.cpuUsage();
    const work = await countWork(knex, async () => {
      ms = await timed(() => scoreAll({ knex, entityRefs, now }));
    });
    const { user, system } = process.cpuUsage(before);
    return {
      ...work,
      seconds: ms / 1000,
      processorSeconds: Math.round((user + system) / 1e6),
    };
  };
  bench.say('scoring all for the first time');
  const first = await turn(1);
  await knex.raw('analyze');
  bench.say('scoring all again, nothing having changed');
  const again = await turn(2);
  bench.say('scoring all on the next day, when each is concluded anew');
  const nextDay = await turn(DAY_MINUTES);
  const rows = Number((await knex('wa_result').count({ n: '*' }))[0].n);
  bench.report({
    figure: `${figure}-rescored`,
    value: again.seconds,
    unit: 's',
    detail: {
      entities: COMPANY,
      checks: registry.enabled.length,
      results: rows,
      processorSeconds: again.processorSeconds,
      statementsPerEntity: again.statements / COMPANY,
      rowsWritten: totalOf(again.rowsWritten),
      byTable: again.rowsWritten,
      firstSeconds: Math.round(first.seconds),
      firstRowsWritten: totalOf(first.rowsWritten),
      target: 60,
    },
  });
  bench.report({
    figure: `${figure}-concluded`,
    value: nextDay.seconds,
    unit: 's',
    detail: {
      entities: COMPANY,
      processorSeconds: nextDay.processorSeconds,
      statementsPerEntity: nextDay.statements / COMPANY,
      byTable: nextDay.rowsWritten,
    },
  });
}

export const measurements: Measurement[] = [
  inMemory,
  ...ENGINES.map(engine => ({
    name: `score.${engine}`,
    measure: (bench: Bench) => scoreStored(bench, engine),
  })),
  { name: 'score.company', measure: rescoreCompany },
];
