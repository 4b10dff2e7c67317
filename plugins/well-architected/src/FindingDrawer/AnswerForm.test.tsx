/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AnswerInput } from 'backstage-plugin-well-architected-common';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { storeChoices } from '../__testUtils__/fixtures/questions';
import { keptChoices } from '../__testUtils__/keptChoices';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

const CHECK = 'rel-dr-plan';

class Answering extends FixtureApi {
  readonly sent: [string, AnswerInput][] = [];
  refusal?: string;

  putAnswer: FixtureApi['putAnswer'] = async (entityRef, checkId, answer) => {
    if (this.refusal) {
      throw new Error(this.refusal);
    }
    this.sent.push([checkId, answer]);
    return {
      entityRef,
      checkId,
      ...answer,
      choices: keptChoices(answer),
      author: 'user:default/ada',
      answeredAt: '2026-11-16T09:00:00.000Z',
      expiresAt: '2027-05-16T09:00:00.000Z',
    };
  };
}

async function open(api = new Answering('full')) {
  await renderPage(<EntityTab />, {
    api,
    url: `/?finding=${CHECK}`,
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  await dialog.findByRole('radiogroup', { name: 'Answer' });
  return { api, dialog };
}

describe('AnswerForm', () => {
  it('sends what was chosen, and which answer it replaces', async () => {
    const { api, dialog } = await open();
    await userEvent.click(dialog.getByRole('radio', { name: 'Yes' }));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'What it rests on' }),
      'Tested in October',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save answer' }));
    await waitFor(() =>
      expect(api.sent).toEqual([
        [CHECK, { value: 'yes', text: 'Tested in October', replaces: 'none' }],
      ]),
    );
    expect(
      await dialog.findByText('Saved. The score follows in a moment.'),
    ).toBeInTheDocument();
  });

  it('asks for a choice, and tells why something was not saved', async () => {
    const { api, dialog } = await open();
    const save = dialog.getByRole('button', { name: 'Save answer' });
    await userEvent.click(save);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Choose an answer first.',
    );
    api.refusal = "bob answered 'no' meanwhile";
    await userEvent.click(dialog.getByRole('radio', { name: 'No' }));
    await userEvent.click(save);
    await waitFor(() =>
      expect(dialog.getByRole('alert')).toHaveTextContent(
        "The answer was not saved: bob answered 'no' meanwhile",
      ),
    );
    expect(api.sent).toEqual([]);
  });

  it('shows both answers when somebody else was quicker, and keeps the draft', async () => {
    const api = new Answering('full');
    const { getFinding, putAnswer } = api;
    let theirs = false;
    api.getFinding = async (...args) => {
      const finding = await getFinding(...args);
      return theirs
        ? {
            ...finding,
            answer: {
              entityRef: args[0],
              checkId: CHECK,
              value: 'no' as const,
              text: 'The plan is a draft',
              author: 'user:default/bob',
              answeredAt: '2026-11-16T08:59:00.000Z',
              expiresAt: '2027-05-16T09:00:00.000Z',
            },
          }
        : finding;
    };
    api.putAnswer = async () => {
      theirs = true;
      throw Object.assign(new Error('bob answered meanwhile'), {
        statusCode: 409,
      });
    };
    const { dialog } = await open(api);
    await userEvent.click(dialog.getByRole('radio', { name: 'Yes' }));
    const save = dialog.getByRole('button', { name: 'Save answer' });
    await userEvent.click(save);
    expect(
      await dialog.findByText('bob saved “No” meanwhile'),
    ).toBeInTheDocument();
    expect(dialog.getByText('The plan is a draft')).toBeInTheDocument();
    expect(dialog.getByRole('radio', { name: 'Yes' })).toBeChecked();
    api.putAnswer = putAnswer;
    await userEvent.click(save);
    await waitFor(() =>
      expect(api.sent).toEqual([
        [CHECK, { value: 'yes', replaces: '2026-11-16T08:59:00.000Z' }],
      ]),
    );
  });

  it('asks about each store, and leaves out what does not apply', async () => {
    const api = new Answering('full');
    const { getFinding } = api;
    api.getFinding = async (...args) => {
      const finding = await getFinding(...args);
      return {
        ...finding,
        question: finding.question && {
          ...finding.question,
          choices: storeChoices,
        },
      };
    };
    const { dialog } = await open(api);
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Use case of carts-db' }),
      'relational',
    );
    await userEvent.click(
      dialog.getByRole('radio', { name: 'Does not apply' }),
    );
    expect(dialog.queryByRole('combobox')).toBeNull();
    await userEvent.click(dialog.getByRole('radio', { name: 'Yes' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save answer' }));
    await waitFor(() =>
      expect(api.sent).toEqual([
        [
          CHECK,
          {
            value: 'yes',
            choices: [
              {
                resource: storeChoices.subjects[0].resource,
                choice: 'relational',
              },
            ],
            replaces: 'none',
          },
        ],
      ]),
    );
  });
});
