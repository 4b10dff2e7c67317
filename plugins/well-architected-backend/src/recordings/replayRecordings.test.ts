/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ACCOUNT, testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { Recordings } from './Recordings';
import { ReplayStages, replayRecordings } from './replayRecordings';
import { daysToToday } from './shiftDays';

jest.setTimeout(60_000);

const OTHER = '444455556666';

describe('daysToToday', () => {
  it.each([
    ['2026-11-02T06:00:00.000Z', '2026-11-05T07:00:00.000Z', 3],
    ['2026-11-02T06:00:00.000Z', '2026-11-05T05:00:00.000Z', 2],
    ['2026-11-02T06:00:00.000Z', '2026-11-02T06:00:00.000Z', 0],
  ])('moves %s by whole days not beyond %s', (newest, now, days) => {
    expect(daysToToday({ newest, now: new Date(now) })).toBe(days);
  });
});

describe.each(testDatabaseIds)('replay on %s', databaseId => {
  let knex: Knex;
  let directory: string;
  const log: string[] = [];
  const stages = (failAt?: string): ReplayStages => ({
    async save(inventory: Inventory, readAt: string) {
      log.push(`save ${inventory.accountId} ${readAt.slice(0, 10)}`);
      if (readAt.startsWith(failAt ?? 'never')) {
        throw new Error('killed');
      }
    },
    async scoreAll(now) {
      log.push(`score ${now.toISOString().slice(0, 10)}`);
    },
    async rollUp(day) {
      log.push(`roll up ${day}`);
    },
    async notify(now) {
      log.push(`notify ${now.toISOString().slice(0, 10)}`);
    },
  });
  const replay = async (options: { shift?: boolean; failAt?: string } = {}) =>
    replayRecordings({
      recordings: await Recordings.open({
        knex,
        directory,
        shiftToToday: options.shift ?? false,
        now: () => new Date('2026-11-23T12:00:00.000Z'),
      }),
      stages: stages(options.failAt),
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
    });

  async function record(accountId: string, date: string) {
    await mkdir(join(directory, accountId), { recursive: true });
    await writeFile(
      join(directory, accountId, `${date}.json.gz`),
      gzipSync(
        JSON.stringify(
          testInventory({
            accountId,
            at: `${date}T06:00:00.000Z`,
            tables: [{ id: 'orders' }],
          }),
        ),
      ),
    );
  }

  beforeEach(async () => {
    log.length = 0;
    knex = await migratedDatabase(databaseId);
    directory = await mkdtemp(join(tmpdir(), 'recordings-'));
    await record(ACCOUNT, '2026-11-09');
    await record(ACCOUNT, '2026-11-02');
    await record(OTHER, '2026-11-09');
  });

  afterEach(() => rm(directory, { recursive: true }));

  const FIRST = [
    `save ${ACCOUNT} 2026-11-02`,
    'score 2026-11-02',
    'roll up 2026-11-02',
    'notify 2026-11-02',
  ];
  const SECOND = [
    `save ${ACCOUNT} 2026-11-09`,
    `save ${OTHER} 2026-11-09`,
    'score 2026-11-09',
    'roll up 2026-11-09',
    'notify 2026-11-09',
  ];

  it('runs date by date through all stages, once', async () => {
    expect(await replay()).toBe(2);
    expect(log).toEqual([...FIRST, ...SECOND]);
    expect(await replay()).toBe(0);
    expect(log).toHaveLength(9);
  });

  it('continues at the date that was interrupted', async () => {
    await expect(replay({ failAt: '2026-11-09' })).rejects.toThrow('killed');
    log.length = 0;
    await replay();
    expect(log).toEqual(SECOND);
  });

  it('moves the dates so that the newest is today, and keeps to that', async () => {
    await replay({ shift: true });
    expect(log.filter(line => line.startsWith('score'))).toEqual([
      'score 2026-11-16',
      'score 2026-11-23',
    ]);
    await record(ACCOUNT, '2026-11-10');
    log.length = 0;
    await replay({ shift: true });
    expect(log).toContain('score 2026-11-24');
  });

  it('says which folder or file cannot be used', async () => {
    const open = (folder: string) =>
      Recordings.open({
        knex,
        directory: folder,
        shiftToToday: false,
        now: () => new Date(),
      });
    await expect(open(join(directory, 'nowhere'))).rejects.toThrow(
      'wellArchitected.recordings.directory',
    );
    await expect(open(join(directory, ACCOUNT))).rejects.toThrow(
      'holds no <accountId>/<date>.json.gz',
    );
    await writeFile(join(directory, OTHER, '2026-11-16.json'), '{"version":2}');
    await expect(replay()).rejects.toThrow(
      `${OTHER}/2026-11-16.json cannot be used`,
    );
  });
});
