/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AnswerInput,
  riskOfQuestion,
} from 'backstage-plugin-well-architected-common';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { aFramework } from '../__testUtils__/fixtures/framework';
import { renderPage } from '../__testUtils__/renderPage';
import { EntityTab } from '../EntityTab';

jest.setTimeout(60_000);

class Answering extends FixtureApi {
  readonly sent: [string, AnswerInput][] = [];
  framework = aFramework();

  getFramework: FixtureApi['getFramework'] = async () => this.framework;

  putAnswer: FixtureApi['putAnswer'] = async (entityRef, checkId, input) => {
    this.sent.push([checkId, input]);
    const answer = {
      entityRef,
      checkId,
      value: input.value,
      author: 'user:default/ada',
      answeredAt: '2026-11-16T09:00:00.000Z',
      expiresAt: '2027-11-16T09:00:00.000Z',
    };
    this.framework = {
      ...this.framework,
      questions: this.framework.questions.map(question => {
        const practices = question.practices.map(practice =>
          practice.practiceId === checkId
            ? {
                ...practice,
                answer,
                standing: 'valid' as const,
                state: 'followed' as const,
              }
            : practice,
        );
        return { ...question, practices, risk: riskOfQuestion(practices) };
      }),
    };
    return answer;
  };
}

const BACKUP = 'REL 9. How do you back up data?';
const URL = '/?view=answers&about=framework&pillar=reliability';

async function open(url = URL, api = new Answering('full')) {
  await renderPage(<EntityTab />, { api, url });
  const section = within(
    await screen.findByRole('region', { name: /Answer questions about/ }),
  );
  await section.findByText(/changes no score/);
  const openQuestion = async () => {
    const question = within(section.getByRole('listitem', { name: BACKUP }));
    await userEvent.click(question.getByText(BACKUP));
    await question.findAllByRole('radiogroup');
    return {
      question,
      practice: (name: string) =>
        within(question.getByRole('listitem', { name })),
    };
  };
  return { api, section, openQuestion };
}
const ALL_DATA =
  'Identify and back up all data that needs to be backed up, or reproduce the data from sources';
const SECURE = 'Secure and encrypt backups';

describe('FrameworkView', () => {
  it('is reached by a switch, which the address keeps', async () => {
    const api = new Answering('full');
    await renderPage(<EntityTab />, {
      api,
      url: '/?view=answers&pillar=reliability',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Framework questions' }),
    );
    expect(
      await screen.findByText(
        '13 questions of the framework: 1 with a risk, 12 unanswered',
      ),
    ).toBeInTheDocument();
    expect(screen.getByTestId('address').textContent).toContain(
      'about=framework',
    );
  });

  it('shows what was observed, and how an answer contradicts it', async () => {
    const { openQuestion } = await open();
    const { question, practice } = await openQuestion();
    expect(question.getByText('1 of 4 best practices known')).toBeVisible();
    const item = practice(ALL_DATA);
    expect(
      item.getByRole('link', {
        name: 'Tables can be restored to a point in time',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('finding=rel-dynamodb-pitr'),
    );
    expect(
      item.getByText('The answer contradicts what was observed'),
    ).toBeInTheDocument();
    expect(item.getByRole('radio', { name: /^Followed/ })).toBeChecked();
  });

  it('is answered with the keyboard, and saved as one goes', async () => {
    const { api, openQuestion } = await open(
      `${URL}&show=unanswered`,
      (() => {
        const made = new Answering('full');
        made.framework.questions.forEach(question => {
          if (question.questionId === 'REL09') {
            question.risk = 'UNANSWERED';
          }
        });
        return made;
      })(),
    );
    const { practice } = await openQuestion();
    act(() =>
      practice(SECURE)
        .getByRole('radio', { name: /^Followed/ })
        .focus(),
    );
    await userEvent.keyboard('1{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(api.sent).toEqual([
        ['REL09-BP02', { value: 'yes', replaces: 'none' }],
      ]),
    );
    // it stays in sight, although it is known now
    expect(await practice(SECURE).findByText(/^Valid until/)).toBeVisible();
  });

  it('shows the questions of a kind, or says that there is none', async () => {
    const { section } = await open(`${URL}&show=risk`);
    expect(section.getByRole('listitem', { name: BACKUP })).toBeVisible();
    expect(
      section.queryByRole('listitem', { name: /^REL 1\./ }),
    ).not.toBeInTheDocument();
    await userEvent.click(section.getByRole('button', { name: /^Security/ }));
    expect(
      await section.findByText('No question matches this filter.'),
    ).toBeInTheDocument();
  });

  it('tells what failed, and reads again', async () => {
    const api = new Answering('full');
    const { getFramework } = api;
    api.getFramework = async () => {
      throw new Error('The database is away');
    };
    await renderPage(<EntityTab />, { api, url: URL });
    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    api.getFramework = getFramework;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(/13 questions of the framework/),
    ).toBeInTheDocument();
  });
});
