/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parse } from 'csv-parse/sync';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { findHarm } from '../../text/findHarm';
import { harmlessText } from '../../text/harmless';
import { HOSTILE_NAMES as HOSTILE } from './__testUtils__/hostileNames';
import {
  hostileWorld,
  HostileWorld,
  PLAIN,
  QUIET,
} from './__testUtils__/hostileWorld';
import { readTextOf, shapeOf, targetsOf } from './__testUtils__/shapes';

jest.setTimeout(300_000);

const pathOf = (id: string) => `/entities/component/default/${id}`;
const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });
const BIDI = /\p{Bidi_Control}/u;

describe.each(testDatabaseIds)('names that do harm, on %s', databaseId => {
  let world: HostileWorld;

  beforeAll(async () => {
    world = await hostileWorld(await migratedDatabase(databaseId));
  });

  const textOf = async (path: string) => {
    const { status, text } = await world.get(path);
    expect([path, status]).toEqual([path, 200]);
    return text;
  };

  it('are kept as people typed them, or refused with one sentence', () => {
    const wrong = HOSTILE.flatMap(([id, name]) =>
      (world.typed.get(id) ?? [])
        .filter(({ field, status, message = '' }) => {
          const isKept = status < 300 && harmlessText(name) === name;
          const sentence = message.length < 300 && !message.includes('\n');
          return (
            !isKept && !(status === 400 && sentence && message.includes(field))
          );
        })
        .map(typed => ({ id, ...typed })),
    );
    expect(wrong).toEqual([]);
    expect(world.typed.get(PLAIN)?.map(({ status }) => status)).toEqual([
      200, 200, 201, 201,
    ]);
    expect(world.typed.get(QUIET)?.map(({ status }) => status)).toEqual([
      400, 400, 400, 400,
    ]);
  });

  describe.each(HOSTILE)('%s', (id, given) => {
    const name = harmlessText(given);
    const wasRefused = (field: string) =>
      world.typed.get(id)?.find(typed => typed.field === field)?.status === 400;
    /** What it is alike but for its name. */
    const twin = () => (wasRefused('text') ? QUIET : PLAIN);

    it.each(['/results', '/scorecard', '/report', '/questions', '/scope'])(
      'is text in the JSON of %s',
      async rest => {
        const text = await textOf(`${pathOf(id)}${rest}`);
        expect(findHarm(JSON.parse(text))).toBeUndefined();
        expect(BIDI.test(text)).toBe(false);
      },
    );

    it('is what it was, if it did no harm', async () => {
      const { body } = await world.get(`${pathOf(id)}/results/rel-test-backup`);
      const { subject, message } = body.evidence[0].observation;
      expect(subject.name).toBe(name);
      expect(message).toBe(`${name} has no backup`);
      const { body: found } = await world.get(`/entities?limit=100&text=${id}`);
      expect(
        found.items.map((item: { entityRef: string }) => item.entityRef),
      ).toContain(`component:default/${id}`);
    });

    it.each(['/report.csv'])('is one cell of the CSV %s', async rest => {
      const rows = rowsOf(await textOf(`${pathOf(id)}${rest}`));
      const plain = rowsOf(await textOf(`${pathOf(twin())}${rest}`));
      expect(rows.map(row => row.length)).toEqual(plain.map(row => row.length));
      expect(rows[0]).toEqual(plain[0]);
      for (const cell of rows.flat()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
        expect(cell).not.toMatch(/[\t\r\n]/);
        expect(cell).not.toMatch(/^\p{Default_Ignorable_Code_Point}*[=+\-@]/u);
      }
    });

    it.each(['/report.md', '/plan.md'])(
      'is text in the Markdown of %s',
      async rest => {
        const markdown = await textOf(`${pathOf(id)}${rest}`);
        const plain = await textOf(`${pathOf(twin())}${rest}`);
        expect(shapeOf(markdown)).toEqual(shapeOf(plain));
        expect(targetsOf(markdown).join(' ')).not.toMatch(/evil|javascript/);
        expect(findHarm(markdown)).toBeUndefined();
        expect(readTextOf(markdown)).toContain(
          `${name.replace(/\s+/g, ' ').trim()} has no backup`.slice(0, 200),
        );
      },
    );

    it('is text in the Markdown of a milestone, or no name of one', async () => {
      const reportOf = (each: string) =>
        textOf(
          `${pathOf(each)}/milestones/${world.milestones.get(each)}/report.md`,
        );
      expect(world.milestones.has(id)).toBe(!wasRefused('name'));
      const markdown = wasRefused('name') ? [] : shapeOf(await reportOf(id));
      expect(markdown).toEqual(
        wasRefused('name') ? [] : shapeOf(await reportOf(twin())),
      );
    });

    it('is text in what its owner is told', () => {
      const to = (each: string) =>
        world.sent.filter(
          ({ recipients }) =>
            recipients.type === 'entity' &&
            recipients.entityRef === `group:default/owner-of-${each}`,
        );
      const [message] = to(id);
      const [plain] = to(PLAIN);
      expect(to(id)).toHaveLength(to(PLAIN).length);
      const { title, description, link, metadata } = message.payload;
      const body = String(metadata?.['backstage.io/body.markdown']);
      expect(shapeOf(body)).toEqual(
        shapeOf(String(plain.payload.metadata?.['backstage.io/body.markdown'])),
      );
      expect(targetsOf(body).join(' ')).not.toMatch(/evil|javascript/);
      expect(link).toBe(plain.payload.link?.replace(PLAIN, id));
      for (const line of [title, description]) {
        expect(line).not.toMatch(/[\n\r\t\u2028\u2029]|<[!@#a-z]/i);
      }
      expect(title.length).toBeLessThanOrEqual(255);
      expect(findHarm(message)).toBeUndefined();
    });

    it.each([
      ['get-scorecard', {}],
      ['explain-finding', { checkId: 'rel-test-backup' }],
      ['get-action-plan', {}],
    ])('is text in the answer of the tool %s', async (action, input) => {
      const entityRef = `component:default/${id}`;
      const output = await world.ask(action, { entityRef, ...input });
      expect(findHarm(output)).toBeUndefined();
      const plain = await world.ask(action, {
        entityRef: `component:default/${PLAIN}`,
        ...input,
      });
      expect(Object.keys(output as object)).toEqual(
        Object.keys(plain as object),
      );
    });
  });

  it('are text in lists of the organisation', async () => {
    for (const path of [
      '/entities?limit=100',
      '/findings?limit=100',
      '/owners?limit=100',
      '/waivers?limit=100',
      '/facets',
      '/overview',
      '/accounts',
    ]) {
      const text = await textOf(path);
      expect([path, findHarm(JSON.parse(text))]).toEqual([path, undefined]);
      expect([path, BIDI.test(text)]).toEqual([path, false]);
    }
  });

  it.each(['/entities.csv', '/findings.csv', '/findings/by-check.csv'])(
    'are cells of %s',
    async path => {
      const rows = rowsOf(await textOf(path));
      expect(new Set(rows.map(row => row.length)).size).toBe(1);
      expect(
        rows.flat().filter(cell => /^[=+\-@\t\r]|[\r\n\t]/.test(cell)),
      ).toEqual([]);
    },
  );

  it('are text in events', async () => {
    const events = await world.knex('wa_event').select('payload');
    expect(events.length).toBeGreaterThan(0);
    for (const { payload } of events) {
      expect(findHarm(JSON.parse(payload))).toBeUndefined();
    }
  });

  it('are text in what the auditor is told', () => {
    expect(world.audited.length).toBeGreaterThan(HOSTILE.length);
    for (const [event] of world.audited as { meta: object }[][]) {
      expect(findHarm(event.meta)).toBeUndefined();
    }
  });

  it('leave the tables as they were, with a row for each', async () => {
    const rows = await world.knex('wa_entity').pluck('entity_ref');
    expect(rows.map(ref => parseEntityRef(ref).name).sort()).toEqual(
      [...world.ids].sort(),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
