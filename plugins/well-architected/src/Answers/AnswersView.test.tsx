/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AnswerCopyInput,
  AnswerInput,
} from 'backstage-plugin-well-architected-common';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import {
  aQuestion,
  aStoreQuestion,
  someQuestions,
} from '../__testUtils__/fixtures/questions';
import { keptChoices } from '../__testUtils__/keptChoices';
import { renderPage } from '../__testUtils__/renderPage';
import { EntityTab } from '../EntityTab';

jest.setTimeout(60_000);

class Answering extends FixtureApi {
  readonly sent: [string, AnswerInput][] = [];
  readonly copies: AnswerCopyInput[] = [];
  questions = someQuestions();
  refusal?: Error;

  listQuestions: FixtureApi['listQuestions'] = async () => this.questions;

  putAnswer: FixtureApi['putAnswer'] = async (entityRef, checkId, input) => {
    if (this.refusal) {
      throw this.refusal;
    }
    this.sent.push([checkId, input]);
    const answer = {
      entityRef,
      checkId,
      ...input,
      choices: keptChoices(input),
      author: 'user:default/ada',
      answeredAt: '2026-11-16T09:00:00.000Z',
      expiresAt: '2027-05-16T09:00:00.000Z',
    };
    this.questions = {
      ...this.questions,
      items: this.questions.items.map(each =>
        each.checkId === checkId
          ? { ...each, answer, standing: 'valid', contradiction: undefined }
          : each,
      ),
    };
    return answer;
  };

  copyAnswers: FixtureApi['copyAnswers'] = async (_, input) => {
    this.copies.push(input);
    return {
      copied: [],
      skipped: [
        { checkId: 'rel-dr-plan', reason: 'orders-api has its own answer' },
      ],
    };
  };
}

const PLAN = 'There is a disaster recovery plan';
const RESTORE = 'A restore was tested';

async function open(
  url = '/?view=answers&pillar=reliability',
  api = new Answering('full'),
) {
  await renderPage(<EntityTab />, { api, url });
  const section = within(
    await screen.findByRole('region', { name: /Answer questions about/ }),
  );
  await section.findAllByRole('listitem');
  const item = (name: string) =>
    within(section.getByRole('listitem', { name }));
  return { api, section, item };
}
const focusFirst = (item: ReturnType<typeof within>) =>
  act(() => item.getByRole('radio', { name: /^Yes/ }).focus());
const address = () => screen.getByTestId('address').textContent;

describe('AnswersView', () => {
  it('shows the questions of a pillar with answer, origin and contradiction', async () => {
    const { section, item } = await open();
    expect(section.getByText('1 of 2 questions answered')).toBeInTheDocument();
    expect(
      section.queryByRole('heading', { name: 'Threats are modelled' }),
    ).not.toBeInTheDocument();
    expect(item(PLAN).getByText('Not answered')).toBeInTheDocument();
    const restore = item(RESTORE);
    expect(restore.getByText(/^Ends on/)).toBeInTheDocument();
    expect(restore.getByText(/Copied from carts-api/)).toBeInTheDocument();
    expect(
      restore.getByText('The answer contradicts what was observed'),
    ).toBeInTheDocument();
    expect(
      restore.getByRole('link', { name: 'Restore jobs succeed' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('finding=rel-restore-jobs'),
    );
  });

  it('flags a pillar with too much that people declared not applicable', async () => {
    const api = new Answering('full');
    const { getScorecard } = api;
    api.getScorecard = async ref => {
      const { score, ...rest } = await getScorecard(ref);
      return {
        ...rest,
        score: score && {
          ...score,
          pillars: score.pillars.map(each => ({
            ...each,
            notApplicableFlag: each.pillar === 'reliability',
          })),
        },
      };
    };
    const flag = 'Many items were declared not applicable: review needed';
    const { section } = await open('/?view=answers&pillar=reliability', api);
    expect(section.getByText(flag)).toBeInTheDocument();
    await userEvent.click(section.getByRole('button', { name: /^Security/ }));
    await waitFor(() =>
      expect(section.queryByText(flag)).not.toBeInTheDocument(),
    );
  });

  it('opens where something is unanswered, and keeps the choice in the address', async () => {
    const { section } = await open('/?view=answers');
    expect(
      section.getByRole('heading', { name: 'Threats are modelled' }),
    ).toBeInTheDocument();
    await userEvent.click(
      section.getByRole('button', { name: /^Reliability/ }),
    );
    expect(await section.findByRole('heading', { name: PLAN })).toBeVisible();
    await userEvent.click(
      section.getByRole('button', { name: /^Ending soon/ }),
    );
    expect(address()).toContain('pillar=reliability&show=expiring');
    await waitFor(() =>
      expect(
        section.queryByRole('heading', { name: PLAN }),
      ).not.toBeInTheDocument(),
    );
  });

  it('is answered with the keyboard alone', async () => {
    const { api, item } = await open();
    focusFirst(item(PLAN));
    await userEvent.keyboard('2');
    expect(item(PLAN).getByRole('radio', { name: /^No / })).toBeChecked();
    expect(item(PLAN).getByRole('radio', { name: /^No / })).toHaveFocus();
    await userEvent.keyboard('1{Control>}{Enter}{/Control}');
    expect(api.sent).toEqual([
      ['rel-dr-plan', { value: 'yes', replaces: 'none' }],
    ]);
    expect(item(RESTORE).getByRole('radio', { name: /^Yes/ })).toHaveFocus();
    expect(await item(PLAN).findByText('Saved.')).toBeInTheDocument();
    expect(
      await screen.findByText('2 of 2 questions answered'),
    ).toBeInTheDocument();
  });

  it('saves when the question is left, and never twice', async () => {
    const { api, item } = await open();
    await userEvent.click(item(PLAN).getByRole('radio', { name: /^No / }));
    await userEvent.type(
      item(PLAN).getByRole('textbox', { name: 'What it rests on' }),
      '1 is no choice here',
    );
    expect(api.sent).toEqual([]);
    await userEvent.click(
      item(RESTORE).getByRole('textbox', { name: 'What it rests on' }),
    );
    await waitFor(() =>
      expect(api.sent).toEqual([
        [
          'rel-dr-plan',
          { value: 'no', text: '1 is no choice here', replaces: 'none' },
        ],
      ]),
    );
    await userEvent.click(
      item(PLAN).getByRole('textbox', { name: 'What it rests on' }),
    );
    await userEvent.tab();
    expect(api.sent).toHaveLength(1);
  });

  it('keeps what was answered in the list of the unanswered', async () => {
    const { item } = await open(
      '/?view=answers&pillar=reliability&show=unanswered',
    );
    focusFirst(item(PLAN));
    await userEvent.keyboard('1{Control>}{Enter}{/Control}');
    expect(await item(PLAN).findByText(/^Valid until/)).toBeInTheDocument();
  });

  it('asks for a reason before it leaves what does not apply', async () => {
    const { api, item } = await open();
    focusFirst(item(PLAN));
    await userEvent.keyboard('3{Control>}{Enter}{/Control}');
    expect(await item(PLAN).findByRole('alert')).toHaveTextContent(
      'Say why it does not apply.',
    );
    expect(api.sent).toEqual([]);
  });

  it('tells about another answer, and replaces it only when told', async () => {
    const { api, item } = await open();
    api.refusal = await failure(409, "bob answered 'no' meanwhile");
    api.questions = {
      ...api.questions,
      items: [
        aQuestion({
          answer: {
            entityRef: 'component:default/orders-api',
            checkId: 'rel-dr-plan',
            value: 'no',
            author: 'user:default/bob',
            answeredAt: '2026-11-16T08:59:00.000Z',
            expiresAt: '2027-05-16T09:00:00.000Z',
          },
          standing: 'valid',
        }),
      ],
    };
    focusFirst(item(PLAN));
    await userEvent.keyboard('1{Control>}{Enter}{/Control}');
    expect(await item(PLAN).findByRole('alert')).toHaveTextContent(
      "The answer was not saved: bob answered 'no' meanwhile",
    );
    expect(await item(PLAN).findByText(/^Answered by bob/)).toBeInTheDocument();
    api.refusal = undefined;
    // going on does not replace it
    act(() => (document.activeElement as HTMLElement).blur());
    expect(api.sent).toEqual([]);
    await userEvent.click(
      item(PLAN).getByRole('button', { name: 'Save answer' }),
    );
    await waitFor(() =>
      expect(api.sent).toEqual([
        ['rel-dr-plan', { value: 'yes', replaces: '2026-11-16T08:59:00.000Z' }],
      ]),
    );
  });

  it('copies the answers of another entity of the System', async () => {
    const { api, section } = await open();
    await userEvent.click(
      section.getByRole('button', { name: 'Copy 2 answers of carts-api' }),
    );
    expect(
      await section.findByText(
        '0 answers copied. orders-api has its own answer',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      section.getByRole('checkbox', {
        name: 'Also where there is a valid answer',
      }),
    );
    await userEvent.click(section.getByRole('button', { name: /^Copy 2/ }));
    const copy = {
      from: 'component:default/carts-api',
      checkIds: ['rel-dr-plan', 'rel-restore-tested'],
    };
    await waitFor(() =>
      expect(api.copies).toEqual([copy, { ...copy, replace: true }]),
    );
  });

  it('asks what each store is used for, and why where it does not fit', async () => {
    const api = new Answering('full');
    api.questions = { items: [aStoreQuestion()], sources: [] };
    const { item } = await open(
      '/?view=answers&pillar=performance-efficiency',
      api,
    );
    const stores = item('The database fits the use case');
    const select = (name: string) =>
      stores.getByRole('combobox', { name: `Use case of ${name}` });
    expect(select('carts-db')).toHaveValue('');
    expect(select('orders-db')).toHaveValue('relational');
    expect(
      within(select('orders-db'))
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual([
      'Not chosen',
      'Relational: Amazon RDS or Aurora',
      'Graph: Amazon Neptune',
    ]);
    expect(stores.queryByRole('textbox', { name: /^Why/ })).toBeNull();
    await userEvent.selectOptions(select('orders-db'), 'graph');
    // a digit in the list of choices is no answer
    await userEvent.keyboard('2');
    expect(
      stores.getByText(
        'orders-db, a database instance, is not made for this. Without a justification it counts as a gap.',
      ),
    ).toBeInTheDocument();
    await userEvent.type(
      stores.getByRole('textbox', {
        name: 'Why this store all the same: orders-db',
      }),
      'Two joins',
    );
    await userEvent.click(stores.getByRole('button', { name: 'Save answer' }));
    await waitFor(() =>
      expect(api.sent).toEqual([
        [
          'perf-purpose-built-database',
          {
            value: 'yes',
            choices: [
              {
                resource: 'arn:aws:rds:eu-west-1:111122223333:db:orders-db',
                choice: 'graph',
                justification: 'Two joins',
              },
            ],
            replaces: '2026-06-01T09:00:00.000Z',
          },
        ],
      ]),
    );
  });
});
