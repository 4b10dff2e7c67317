/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { AnswerRow } from '../database/tables';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import {
  ORDERS,
  ORDERS_TAB,
  useAssistantWorld,
} from './__testUtils__/assistantWorld';

jest.setTimeout(120_000);

const deny: TestPolicy = () => ({ result: AuthorizeResult.DENY });

describe.each(testDatabaseIds)(
  'what assistants may write on %s',
  databaseId => {
    const { assistant, world } = useAssistantWorld(databaseId);

    it('queues a refresh, which the auditor hears of', async () => {
      const { invoke, work, auditor } = await assistant();
      expect(await invoke('request-refresh', { entityRef: ORDERS })).toEqual({
        queued: true,
        message: 'A new reading of account 111122223333 is queued.',
        url: ORDERS_TAB,
      });
      expect(work.collect).toHaveBeenCalledWith('111122223333');
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'entity-refresh',
          meta: { entityRef: ORDERS, by: 'assistant' },
        }),
      );
    });

    it('records an answer in the name of the user, and replaces none unseen', async () => {
      const { invoke, auditor } = await assistant();
      const input = {
        entityRef: ORDERS,
        checkId: 'rel-test-plan',
        value: 'yes',
      };
      expect(await invoke('record-answer', input)).toMatchObject({
        value: 'yes',
        author: 'user:default/ada',
        url: `${ORDERS_TAB}?finding=rel-test-plan`,
      });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'answer-put',
          meta: expect.objectContaining({ actor: 'user:default/ada' }),
        }),
      );
      await expect(
        invoke('record-answer', { ...input, value: 'no' }),
      ).rejects.toThrow(expect.objectContaining({ name: 'ConflictError' }));
      expect(
        await world.knex<AnswerRow>('wa_answer').where('entity_ref', ORDERS),
      ).toMatchObject([{ value: 'yes' }]);
    });

    it('asks to accept a risk; a HIGH one waits for somebody else', async () => {
      const { invoke } = await assistant();
      const input = {
        entityRef: ORDERS,
        checkId: 'rel-test-backup',
        reason: 'Deleted this year',
        expires: '2026-12-31',
      };
      expect(await invoke('request-waiver', input)).toMatchObject({
        state: 'requested',
        risk: 'HIGH',
        requestedBy: 'user:default/ada',
      });
      await expect(
        invoke('request-waiver', { ...input, expires: '2027-12-31' }),
      ).rejects.toThrow(
        "Input 'expires': a HIGH risk can be accepted for 90 days at most, until 2027-02-18",
      );
    });

    it('lets only people answer and accept', async () => {
      const { invoke } = await assistant();
      const service = mockCredentials.service('external:ci');
      for (const [name, input] of [
        ['record-answer', { checkId: 'rel-test-plan', value: 'yes' }],
        [
          'request-waiver',
          { checkId: 'a', reason: 'because', expires: '2026-12-01' },
        ],
      ] as const) {
        await expect(
          invoke(name, { entityRef: ORDERS, ...input }, service),
        ).rejects.toThrow(
          expect.objectContaining({
            name: 'NotAllowedError',
            message: expect.stringContaining('Only a signed-in user'),
          }),
        );
      }
    });

    it.each([
      ['list-entities', {}, 'well-architected.read'],
      ['get-scorecard', { entityRef: ORDERS }, 'well-architected.read'],
      [
        'explain-finding',
        { entityRef: ORDERS, checkId: 'rel-test-backup' },
        'well-architected.read',
      ],
      ['get-action-plan', { entityRef: ORDERS }, 'well-architected.read'],
      ['list-open-risks', {}, 'well-architected.read'],
      ['get-trend', {}, 'well-architected.read'],
      ['get-trend', { subjectRef: ORDERS }, 'well-architected.read'],
      ['request-refresh', { entityRef: ORDERS }, 'well-architected.refresh'],
      [
        'record-answer',
        { entityRef: ORDERS, checkId: 'rel-test-plan', value: 'no' },
        'well-architected.answer',
      ],
      [
        'request-waiver',
        {
          entityRef: ORDERS,
          checkId: 'rel-test-backup',
          reason: 'x',
          expires: '2026-12-01',
        },
        'well-architected.waive',
      ],
    ])('refuses %s of %j without %s', async (name, input, permission) => {
      const { invoke } = await assistant({ policy: deny });
      await expect(invoke(name, input)).rejects.toThrow(
        expect.objectContaining({
          name: 'NotAllowedError',
          message: expect.stringContaining(permission),
        }),
      );
    });

    it('does not tell an entity that the catalog hides from one that is not', async () => {
      const { invoke } = await assistant({ hidden: [ORDERS] });
      await expect(
        invoke('get-scorecard', { entityRef: ORDERS }),
      ).rejects.toThrow(`There is no entity '${ORDERS}'`);
    });
  },
);
