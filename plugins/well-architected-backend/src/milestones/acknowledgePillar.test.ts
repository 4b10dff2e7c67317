/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { useMilestoneWorld } from './__testUtils__/milestoneWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)(
  'acknowledgements, and who is second, on %s',
  databaseId => {
    const { world, acknowledge, acknowledgeAll, complete, list, repair } =
      useMilestoneWorld(databaseId);

    it('asks anew in the next review, which begins with the first change', async () => {
      await acknowledgeAll();
      await complete();
      const again = await complete('Again', 2);
      expect(again.status).toBe(409);
      expect(again.body.error.message).toContain(
        "completed as 'Launch' by user:default/mock",
      );
      expect((await acknowledge('sustainability', 1)).status).toBe(409);

      await repair();
      const { reviewState } = await list();
      expect(reviewState.review).toBe(2);
      expect(reviewState.pillars.at(-1)).toEqual({
        pillar: 'sustainability',
        coverage: 0,
        enoughEvidence: false,
        ready: false,
      });
      expect((await complete('Second', 2)).status).toBe(400);
    });

    it('tells the second of two who complete it', async () => {
      await acknowledgeAll();
      const answers = await Promise.all([complete('One'), complete('Two')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(await world.knex('wa_milestone').pluck('number')).toEqual([1]);
      await repair();
      const late = await complete('Late', 1);
      expect(late.status).toBe(409);
      expect(late.body.error.message).toMatch(/Review 2 is under way, not 1/);
    });

    it('never loses an acknowledgement of somebody else', async () => {
      const answers = await Promise.all([
        acknowledge('sustainability', 0, 'One'),
        acknowledge('sustainability', 0, 'Two'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { status, body } = await acknowledge('sustainability', 0, 'Three');
      expect(status).toBe(409);
      expect(body.error.message).toMatch(
        /user:default\/mock acknowledged Sustainability meanwhile.*: (One|Two)/,
      );
      expect(
        (await acknowledge('sustainability', 1, 'Four')).body,
      ).toMatchObject({ text: 'Four', version: 2 });
    });

    it.each([
      [
        'a pillar with evidence',
        'security',
        'X',
        'Security has enough evidence',
      ],
      ['no pillar', 'speed', 'X', "Path parameter 'pillar'"],
      ['no text', 'sustainability', '  ', "'text' is empty"],
    ])('acknowledges nothing for %s', async (_, pillar, text, message) => {
      const { status, body } = await acknowledge(pillar, 0, text);
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: expect.stringContaining(message),
      });
    });
  },
);
