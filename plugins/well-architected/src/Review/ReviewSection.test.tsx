/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  MilestoneInput,
  MilestonePage,
  PillarAcknowledgementInput,
} from 'backstage-plugin-well-architected-common';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import {
  aComparison,
  aMilestone,
  aMilestonePage,
  aReviewState,
} from '../__testUtils__/fixtures/milestones';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

/** Acknowledging makes the last pillar ready; completing ends the review. */
class Reviewing extends FixtureApi {
  page: MilestonePage = aMilestonePage();
  refusal?: Error;
  readonly acknowledged: [string, PillarAcknowledgementInput][] = [];
  readonly completed: MilestoneInput[] = [];
  readonly compared: [string, string][] = [];
  comparison = aComparison();

  listMilestones: FixtureApi['listMilestones'] = async () => this.page;
  acknowledgePillar: FixtureApi['acknowledgePillar'] = async (
    _,
    pillar,
    input,
  ) => {
    if (this.refusal) {
      throw this.refusal;
    }
    this.acknowledged.push([pillar, input]);
    const given = {
      pillar,
      text: input.text,
      author: 'user:default/ada',
      at: '2026-11-16T09:00:00.000Z',
      review: 3,
      version: 1,
    };
    this.page = aMilestonePage({
      reviewState: aReviewState({
        pillars: this.page.reviewState.pillars.map(p =>
          p.pillar === pillar
            ? { ...p, acknowledgement: given, ready: true }
            : p,
        ),
      }),
    });
    return given;
  };
  completeReview: FixtureApi['completeReview'] = async (_, input) => {
    this.completed.push(input);
    const { steps } = this.page.reviewState;
    this.page = aMilestonePage({
      reviewState: {
        ...this.page.reviewState,
        steps: steps.map(step => ({ ...step, done: true })),
      },
    });
    return this.page.items[0];
  };
  compareMilestone: FixtureApi['compareMilestone'] = async (_, id, against) => {
    this.compared.push([id, against]);
    return this.comparison;
  };
}

/** What the backend answers to the second of two. */
const conflict = (message: string) =>
  Object.assign(new Error(message), { statusCode: 409 });

async function open(
  options: { api?: FixtureApi; query?: string; title?: string } = {},
) {
  const { api = new Reviewing('full'), query = '', title } = options;
  await renderPage(<EntityTab />, { api, url: `/?view=report${query}` });
  const name = title ?? 'Review 3';
  return within(await screen.findByRole('region', { name }));
}

describe('ReviewSection', () => {
  it('shows which steps are done, and why the others are not', async () => {
    const section = await open();
    const steps = within(section.getByRole('list', { name: 'Progress' }))
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(steps).toHaveLength(5);
    expect(steps[0]).toMatch(/^Scope identified.*Done/);
    expect(steps[1]).toMatch(/^Six pillars reviewed.*Open.*Sustainability/);
    expect(
      section.getByRole('button', {
        name: /^Complete review 3.*Missing: Sustainability/,
      }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('acknowledges what is not proven, and completes under a name', async () => {
    const api = new Reviewing('full');
    const section = await open({ api });
    await userEvent.click(
      section.getByRole('button', { name: 'Acknowledge Sustainability …' }),
    );
    const save = section.getByRole('button', { name: 'Acknowledge' });
    await userEvent.click(save);
    expect(section.getByRole('alert')).toHaveTextContent(
      'Say what is missing.',
    );
    await userEvent.type(
      section.getByRole('textbox', { name: /What is missing/ }),
      'No meter yet',
    );
    await userEvent.click(save);
    expect(
      await section.findByText(/^Acknowledged by ada on/),
    ).toBeInTheDocument();
    expect(api.acknowledged).toEqual([
      ['sustainability', { text: 'No meter yet', version: 0 }],
    ]);

    const complete = section.getByRole('button', { name: 'Complete review 3' });
    await userEvent.click(complete);
    expect(section.getByRole('alert')).toHaveTextContent(
      'Give the milestone a name.',
    );
    await userEvent.type(
      section.getByRole('textbox', { name: /Name of the milestone/ }),
      'Autumn',
    );
    await userEvent.click(complete);
    expect(
      await section.findByText(/^Review 3 is complete/),
    ).toBeInTheDocument();
    expect(api.completed).toEqual([{ name: 'Autumn', review: 3 }]);
    expect(
      section.queryByRole('button', { name: /Complete|Change the text/ }),
    ).not.toBeInTheDocument();
  });

  it('tells what the backend says against it, and keeps the text', async () => {
    const api = new Reviewing('full');
    api.refusal = new Error('bob acknowledged Sustainability meanwhile');
    const section = await open({ api });
    await userEvent.click(
      section.getByRole('button', { name: 'Acknowledge Sustainability …' }),
    );
    const text = section.getByRole('textbox', { name: /What is missing/ });
    await userEvent.type(text, 'No meter yet');
    await userEvent.click(section.getByRole('button', { name: 'Acknowledge' }));
    expect(await section.findByRole('alert')).toHaveTextContent(
      'Nothing was acknowledged: bob acknowledged Sustainability meanwhile',
    );
    expect(text).toHaveValue('No meter yet');
  });

  it('shows the second of two who acknowledge what the first one says', async () => {
    const api = new Reviewing('full');
    const section = await open({ api });
    await userEvent.click(
      section.getByRole('button', { name: 'Acknowledge Sustainability …' }),
    );
    const text = section.getByRole('textbox', { name: /What is missing/ });
    await userEvent.type(text, 'No meter yet');
    api.refusal = conflict('bob acknowledged Sustainability meanwhile');
    api.page = aMilestonePage({
      reviewState: aReviewState({
        pillars: api.page.reviewState.pillars.map(each =>
          each.pillar === 'sustainability'
            ? {
                ...each,
                ready: true,
                acknowledgement: {
                  pillar: 'sustainability',
                  text: 'The meter comes in May',
                  author: 'user:default/bob',
                  at: '2026-11-16T08:59:00.000Z',
                  review: 3,
                  version: 4,
                },
              }
            : each,
        ),
      }),
    });
    const save = section.getByRole('button', { name: 'Acknowledge' });
    await userEvent.click(save);
    expect(
      await section.findByText('bob acknowledged it meanwhile'),
    ).toBeInTheDocument();
    expect(section.getByText('The meter comes in May')).toBeInTheDocument();
    expect(text).toHaveValue('No meter yet');
    expect(api.acknowledged).toEqual([]);

    api.refusal = undefined;
    await userEvent.click(save);
    expect(
      await section.findByText(/^Acknowledged by ada on/),
    ).toBeInTheDocument();
    expect(api.acknowledged).toEqual([
      ['sustainability', { text: 'No meter yet', version: 4 }],
    ]);
  });

  it('shows the second of two who complete it what the first one did', async () => {
    const api = new Reviewing('full');
    const ready = aReviewState({
      pillars: api.page.reviewState.pillars.map(each => ({
        ...each,
        ready: true,
      })),
    });
    api.page = aMilestonePage({ reviewState: ready });
    const section = await open({ api });
    await userEvent.type(
      section.getByRole('textbox', { name: /Name of the milestone/ }),
      'Autumn',
    );
    api.completeReview = async () => {
      const theirs = aMilestone({
        id: 'milestone-2',
        number: 3,
        name: 'October',
        author: 'user:default/bob',
      });
      api.page = aMilestonePage({
        items: [theirs, ...api.page.items],
        reviewState: {
          ...ready,
          steps: ready.steps.map(step => ({ ...step, done: true })),
        },
      });
      throw conflict("Review 3 was completed as 'October' by bob");
    };
    await userEvent.click(
      section.getByRole('button', { name: 'Complete review 3' }),
    );
    expect(
      await section.findByText(/^Review 3 is complete/),
    ).toBeInTheDocument();
    const told = within(section.getByRole('alert'));
    expect(
      told.getByText("Review 3 was completed as 'October' by bob"),
    ).toBeInTheDocument();
    expect(told.getByRole('link', { name: 'October' })).toHaveAttribute(
      'href',
      '/?view=milestone&milestone=milestone-2',
    );
    expect(
      told.getByText(/^Not completed: yours, “Autumn”/),
    ).toBeInTheDocument();
    await userEvent.click(told.getByRole('button', { name: 'Seen' }));
    expect(section.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps the name when another review is under way by now', async () => {
    const api = new Reviewing('full');
    const ready = aReviewState({
      pillars: api.page.reviewState.pillars.map(each => ({
        ...each,
        ready: true,
      })),
    });
    api.page = aMilestonePage({ reviewState: ready });
    const section = await open({ api });
    const name = section.getByRole('textbox', {
      name: /Name of the milestone/,
    });
    await userEvent.type(name, 'Autumn');
    api.completeReview = async () => {
      api.page = aMilestonePage({ reviewState: { ...ready, review: 4 } });
      throw conflict('Review 4 is under way, not 3');
    };
    await userEvent.click(
      section.getByRole('button', { name: 'Complete review 3' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Complete review 4' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Review 4 is under way, not 3'),
    ).toBeInTheDocument();
    expect(name).toHaveValue('Autumn');
  });

  it('compares a milestone with now and with another one', async () => {
    const api = new Reviewing('full');
    const section = await open({ api });
    await userEvent.click(
      section.getByRole('link', { name: 'Compare Launch with now' }),
    );
    const comparison = within(
      await section.findByRole('region', { name: 'Comparison' }),
    );
    const checks = within(
      await comparison.findByRole('table', { name: 'Findings' }),
    )
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent);
    expect(checks[0]).toMatch(/^Gone.*Was open \(HIGH, 1 of 3 failing\)/);
    expect(checks[1]).toMatch(/^Catalogue.*Only the checks 179-bbbbbbbb/);
    expect(
      comparison.getByRole('row', { name: /^Overall 52 55 \+3 \+4$/ }),
    ).toBeInTheDocument();
    expect(comparison.getByText(/The checks changed/)).toBeInTheDocument();
    expect(
      comparison.getByText('176 other checks stand as before.'),
    ).toBeInTheDocument();

    await userEvent.selectOptions(
      comparison.getByRole('combobox', { name: 'Compared with' }),
      'Design',
    );
    await waitFor(() =>
      expect(api.compared).toEqual([
        ['milestone-1', 'now'],
        ['milestone-1', 'milestone-0'],
      ]),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      'compare=milestone-1&with=milestone-0',
    );
    await userEvent.click(
      comparison.getByRole('button', { name: 'Close comparison' }),
    );
    expect(
      section.queryByRole('region', { name: 'Comparison' }),
    ).not.toBeInTheDocument();
  });

  it('says so when nothing changed', async () => {
    const api = new Reviewing('full');
    api.comparison = aComparison({ checks: [], unchanged: 178 });
    const section = await open({ api, query: '&compare=milestone-1' });
    expect(
      await section.findByText(/No check changed: all 178/),
    ).toBeInTheDocument();
  });

  it('is empty before the first milestone', async () => {
    const api = new Reviewing('full');
    api.page = aMilestonePage({ items: [], totalItems: 0 });
    const section = await open({ api });
    expect(
      section.getByText(/^No review has been completed yet/),
    ).toBeInTheDocument();
  });

  it('fails on its own', async () => {
    class Broken extends FixtureApi {
      listMilestones: FixtureApi['listMilestones'] = async () => {
        throw new Error('The store of milestones does not answer');
      };
    }
    const section = await open({ api: new Broken('full'), title: 'Review' });
    expect(await section.findByRole('alert')).toHaveTextContent(
      'The store of milestones does not answer',
    );
    expect(
      screen.getByRole('region', { name: 'Action plan' }),
    ).toBeInTheDocument();
  });
});
