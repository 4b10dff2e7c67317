/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MilestoneDetail } from 'backstage-plugin-well-architected-common';
import { EntityTab } from '../EntityTab';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { aMilestoneDetail } from '../__testUtils__/fixtures/milestones';
import { renderPage } from '../__testUtils__/renderPage';
import { downloadText } from '../parts/downloadText';

jest.setTimeout(30_000);
jest.mock('../parts/downloadText', () => ({ downloadText: jest.fn() }));

class Frozen extends FixtureApi {
  asked: string[] = [];
  answerWith: () => Promise<MilestoneDetail> = async () => aMilestoneDetail();
  markdown: () => Promise<string> = async () => '# Review 2\n';

  getMilestone: FixtureApi['getMilestone'] = (_, id) => {
    this.asked.push(id);
    return this.answerWith();
  };
  getMilestoneMarkdown: FixtureApi['getMilestoneMarkdown'] = () =>
    this.markdown();
}

const show = (api: FixtureApi, query = '') =>
  renderPage(<EntityTab />, {
    api,
    url: `/?view=milestone&milestone=milestone-1${query}`,
  });

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('MilestoneView', () => {
  it('shows who froze what, and six pillars', async () => {
    const api = new Frozen('full');
    await show(api);
    const head = await region('Review 2: Launch');
    expect(api.asked).toEqual(['milestone-1']);
    expect(head.getByText('178-aaaaaaaa')).toBeInTheDocument();
    expect(head.getByText('2025-02-25')).toBeInTheDocument();
    expect(head.getByText(/ by ada$/)).toBeInTheDocument();
    const rows = within(
      head.getByRole('table', { name: 'Six pillars as they were' }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(rows[6]).toHaveTextContent(
      /^Sustainability.*Acknowledged by ada on .*There is no meter yet/,
    );
  });

  it('leads from a figure to the findings that it counts', async () => {
    await show(new Frozen('full'));
    const head = await region('Review 2: Launch');
    await userEvent.click(
      head.getByRole('link', { name: '1 HIGH in Reliability' }),
    );
    const findings = await region('Findings');
    const rows = within(
      findings.getByRole('table', { name: 'Findings of Launch' }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveTextContent(/^Open.*HIGH.*Reliability/);
    expect(
      within(rows[1]).getByRole('link', { name: /stands now$/ }),
    ).toHaveAttribute('href', expect.stringContaining('finding=rel-dynamodb'));
    await userEvent.click(findings.getByRole('button', { name: /^Passed/ }));
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('state=pass'),
    );
  });

  it('tells answers, accepted risks and actions of then', async () => {
    await show(new Frozen('full'));
    const answers = await region('Answers');
    expect(answers.getByText('Rehearsed in July')).toBeInTheDocument();
    expect(answers.getByText(/^Answered by ada on/)).toBeInTheDocument();
    expect(
      (await region('Accepted risks')).getByText(
        /accepted until 2027-01-31 by user:default\/bob: One Region is enough/,
      ),
    ).toBeInTheDocument();
    const actions = await region('Actions');
    expect(actions.getByText(/^Overdue since/)).toBeInTheDocument();
    expect(
      actions.getByRole('link', { name: 'https://issues.example.com/7' }),
    ).toBeInTheDocument();
  });

  it('says so where nothing was settled', async () => {
    const api = new Frozen('full');
    api.answerWith = async () =>
      aMilestoneDetail({ answers: [], waivers: [], actions: [] });
    await show(api);
    expect(
      await screen.findByText('No question had been answered.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^No risk had been accepted/)).toBeInTheDocument();
    expect(screen.getByText(/^Nobody had taken over/)).toBeInTheDocument();
  });

  it('leads on to the comparison, back, and is a file', async () => {
    const api = new Frozen('full');
    await show(api);
    const head = await region('Review 2: Launch');
    expect(
      head.getByRole('link', { name: 'Compare Launch with now' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\?view=report&compare=milestone-1$/),
    );
    await userEvent.click(
      head.getByRole('button', { name: 'Download Markdown' }),
    );
    expect(downloadText).toHaveBeenLastCalledWith({
      name: expect.stringMatching(/^well-architected-.+-review-2\.md$/),
      text: '# Review 2\n',
      type: 'text/markdown',
    });
    api.markdown = async () => {
      throw await failure(500, 'The disk is full');
    };
    await userEvent.click(
      head.getByRole('button', { name: 'Download Markdown' }),
    );
    expect(
      await head.findByText(
        'The report could not be downloaded: The disk is full',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      head.getByRole('link', { name: 'Back to the report of today' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(/\?view=report$/);
  });

  it('opens from the table of milestones', async () => {
    await renderPage(<EntityTab />, {
      api: new Frozen('full'),
      url: '/?view=report',
    });
    await userEvent.click(await screen.findByRole('link', { name: 'Launch' }));
    expect((await region('Review 2: Launch')).getByRole('table')).toBeVisible();
  });

  it('loads, and says so', async () => {
    const api = new Frozen('full');
    api.answerWith = () => new Promise(() => {});
    await show(api);
    expect(
      await screen.findByRole('status', { name: 'Loading Milestone' }),
    ).toBeInTheDocument();
  });

  it.each([
    [404, /has no such milestone/],
    [403, /You may not see this/],
    [500, /The store of scorecards does not answer/],
  ])('explains the answer %s', async (status, text) => {
    const api = new Frozen('full');
    api.answerWith = async () => {
      throw await failure(status);
    };
    await show(api);
    expect((await region('Milestone')).getByText(text)).toBeInTheDocument();
  });
});
