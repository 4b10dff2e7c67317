/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Serves the API over a seeded database in a process of its own, so that the
 * clients do not take its time. Started by startLarge.ts.
 */
import { mockCredentials } from '@backstage/backend-test-utils';
import { openPostgres } from '../openDatabase';
import { startPlugin } from '../startPlugin';
import { largeAccount } from './largeEntities';
import { largeCatalog, largePermissions } from './largeCallers';
import { SentStatement, workRead } from './workRead';
import { Asked, LargeDatabase } from './startLarge';

const database: LargeDatabase = JSON.parse(process.argv[2]);
const send = (answer: object) => process.send?.({ answer });

async function main() {
  const { size } = database;
  const knex = await openPostgres(database);
  const plugin = await startPlugin({
    bench: { quick: false, report() {}, say() {}, cleanUp() {} },
    knex,
    entities: [],
    catalog: largeCatalog,
    features: [largePermissions(size)],
    config: {
      wellArchitected: {
        worker: false,
        accounts: Array.from({ length: size.accounts }, (_, index) => {
          const { ownerRef, ...account } = largeAccount(index);
          return { ...account, owner: ownerRef };
        }),
      },
    },
  });
  process.on('message', async (message: Asked | 'cpu') => {
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage();
      send({ cpu: (user + system) / 1000 });
      return;
    }
    const { path, user, rows } = message;
    try {
      const sent: SentStatement[] = [];
      const listen = (statement: SentStatement) => sent.push(statement);
      knex.on('query', listen);
      const begun = performance.now();
      const answer = await fetch(`${plugin.url}${path}`, {
        headers: { authorization: mockCredentials.user.header(user) },
      });
      const text = await answer.text();
      const ms = performance.now() - begun;
      knex.removeListener('query', listen);
      if (answer.status !== 200) {
        throw new Error(`${path} answered ${answer.status}: ${text}`);
      }
      send({
        ms,
        bytes: text.length,
        statements: sent.length,
        ...(rows ? await workRead(knex, sent) : {}),
      });
    } catch (error) {
      process.send?.({ error: String(error) });
    }
  });
  process.once('disconnect', () => process.exit(0));
  send({ url: plugin.url });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
