/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { aTrend } from '../__testUtils__/fixtures/trend';
import { renderPage } from '../__testUtils__/renderPage';
import { CompareSection } from '.';
import { savePicture } from './savePicture';
import { address, section, TEAM, Trends } from './__testUtils__/trendSection';

jest.mock('./savePicture', () => ({
  ...jest.requireActual('./savePicture'),
  savePicture: jest.fn(),
}));
jest.setTimeout(60_000);

describe('TrendSection', () => {
  it('draws the lines and says what they tell', async () => {
    const api = new Trends();
    await section(api);
    const chart = await screen.findByTestId('trend-chart');
    expect(chart).toHaveAccessibleName(
      /^Trend of Team Orders: score from \d+ to 58, .* 2 HIGH risks are open/,
    );
    expect(api.asked).toEqual([[{ type: 'owner', ref: TEAM }, { days: 90 }]]);
    const lines = screen.getByRole('group', { name: 'Lines' });
    const pressed = within(lines)
      .getAllByRole('button', { pressed: true })
      .map(button => button.textContent);
    expect(pressed).toEqual(['Overall', 'Like for like']);
    expect(
      screen.getByText(/Like for like is about the 4 entities .* 1 joined/),
    ).toBeInTheDocument();
  });

  it('sets each figure beside the period before and like for like', async () => {
    await section(new Trends());
    const figures = await screen.findByRole('list', {
      name: 'Figures of the period',
    });
    const [score, high, , entities] = within(figures)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    const hrefs = within(figures)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')!);
    expect(
      hrefs
        .filter(href => !href.includes('day='))
        .map(href => href.split('&').slice(1).join()),
    ).toEqual(['', 'risk=HIGH', 'risk=MEDIUM', 'sort=name']);
    // changes lead to the day before the period, and like for like
    const { points, previous } = aTrend({
      subject: { type: 'owner', ref: TEAM },
    });
    const before = `/well-architected/entities?owner=group%3Adefault%2Fteam-orders&day=${previous?.day}`;
    expect(hrefs[1]).toBe(before);
    expect(hrefs[2]).toBe(
      `/well-architected/entities?owner=group%3Adefault%2Fteam-orders&day=${
        points.at(-1)?.day
      }&alikeFrom=${points[0].day}&alikeTo=${points.at(-1)?.day}`,
    );
    expect(hrefs.at(-1)).toBe(`${before}&sort=name`);
    expect(score).toMatch(
      /^Score 58 \+\d+ since .*2026 \+\d+ like for like since the checks changed/,
    );
    expect(high).toMatch(/^HIGH risks 2 -2 since/);
    expect(entities).toMatch(/^Entities 5 \+1 since/);
  });

  it('asks for the period, figure and groups that the address names', async () => {
    const api = new Trends();
    await section(
      api,
      '/?from=2026-10-01&to=2026-10-20&children=no&figure=high',
    );
    await screen.findByTestId('trend-chart');
    expect(api.asked).toEqual([
      [
        { type: 'owner', ref: TEAM, childGroups: false },
        { from: '2026-10-01', to: '2026-10-20' },
      ],
    ]);
    expect(screen.getByLabelText('From')).toHaveValue('2026-10-01');
    // this period is over: its figures are those of its last day
    const figures = screen.getByRole('list', { name: 'Figures of the period' });
    expect(
      within(figures)
        .getAllByRole('link')
        .map(link => link.getAttribute('href'))
        .filter(
          href => href?.includes('day=2026-10-20') && !href.includes('alike'),
        ),
    ).toEqual(
      ['', '&risk=HIGH', '&risk=MEDIUM', '&sort=name'].map(
        more =>
          `/well-architected/entities?owner=${encodeURIComponent(
            TEAM,
          )}&children=no&day=2026-10-20${more}`,
      ),
    );
    expect(screen.getByTestId('trend-chart')).toHaveAccessibleName(
      /from 4 to 2 HIGH risks/,
    );
    await userEvent.click(
      screen.getByRole('switch', { name: 'Include child groups' }),
    );
    await userEvent.click(screen.getByRole('button', { name: '365 days' }));
    expect(address()).toBe('/?figure=high&days=365');
    await waitFor(() =>
      expect(api.asked.at(-1)).toEqual([
        { type: 'owner', ref: TEAM },
        { days: 365 },
      ]),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Custom' }));
    expect(address()).toMatch(/from=\d{4}-\d\d-\d\d/);
  });

  it('takes no period from the address that is none', async () => {
    const api = new Trends();
    await section(api, '/?from=yesterday&days=17&figure=nonsense');
    await screen.findByTestId('trend-chart');
    expect(api.asked[0][1]).toEqual({ days: 90 });
  });

  it('has a table with the same figures, and what happened', async () => {
    await section(new Trends());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const table = screen.getByRole('table', {
      name: /^Trend of Team Orders, /,
    });
    expect(within(table).getAllByRole('row')).toHaveLength(91);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(header => header.textContent)
        .slice(0, 6),
    ).toEqual([
      'Day',
      'Overall',
      'Possible',
      'HIGH',
      'MEDIUM',
      'Like for like',
    ]);
    expect(
      within(table).getByText('Checks changed to version 1.4.0'),
    ).toBeInTheDocument();
    expect(within(table).getByText('1 entity more')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /as a picture/ }),
    ).not.toBeInTheDocument();
  });

  it('saves the picture and the figures', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = jest.fn(blob => {
      saved.push(blob as Blob);
      return 'blob:1';
    });
    URL.revokeObjectURL = jest.fn();
    await section(new Trends());
    await screen.findByTestId('trend-chart');
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Download Trend of Team Orders as CSV',
      }),
    );
    expect(saved[0].type).toBe('text/csv;charset=utf-8');
    const picture = screen.getByRole('button', {
      name: 'Download Trend of Team Orders as a picture',
    });
    await userEvent.click(picture);
    expect(savePicture).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'trend-of-team-orders',
        element: expect.any(HTMLElement),
      }),
    );
    jest.mocked(savePicture).mockRejectedValueOnce(new Error('Canvas is off'));
    await userEvent.click(picture);
    expect(
      await screen.findByText('The picture could not be made: Canvas is off'),
    ).toBeInTheDocument();
  });

  it('waits for a second day, with the figures of the first', async () => {
    await section(
      new Trends(trend => ({
        ...trend,
        points: trend.points.slice(-1),
        previous: undefined,
        likeForLike: undefined,
      })),
    );
    expect(
      await screen.findByText(/One day is known so far: 58/),
    ).toBeInTheDocument();
    expect(screen.getAllByText('no earlier period')).toHaveLength(4);
  });

  it('says that there is nothing yet', async () => {
    await section(new Trends(trend => ({ ...trend, points: [] })));
    expect(
      await screen.findByText(/The first point appears after the first day/),
    ).toBeInTheDocument();
  });

  it('loads under its own name', async () => {
    const api = new FixtureApi();
    api.getTrend = () => new Promise(() => {});
    await section(api);
    expect(
      await screen.findByRole('status', { name: /Trend of Team Orders/ }),
    ).toBeInTheDocument();
  });

  it('names the permission when the backend refuses, and words errors', async () => {
    const api = new FixtureApi();
    api.getTrend = () =>
      Promise.reject(Object.assign(new Error('No'), { statusCode: 403 }));
    const { unmount } = await section(api);
    expect(
      await screen.findByText(/for the permission well-architected\.read/),
    ).toBeInTheDocument();
    unmount();
    api.getTrend = () => Promise.reject(new Error('No trend today'));
    await section(api);
    expect(await screen.findByText('No trend today')).toBeInTheDocument();
  });
});

describe('CompareSection', () => {
  const owners = ['team-orders', 'team-data', 'team-new'].map(name => ({
    ref: `group:default/${name}`,
    name,
  }));
  const compare = (api: FixtureApi, count = 3) => {
    const onChange = jest.fn();
    return renderPage(
      <CompareSection owners={owners.slice(0, count)} onChange={onChange} />,
      { api, url: '/?days=30' },
    ).then(() => onChange);
  };

  it('draws a line per owner; who failed is named, the others are shown', async () => {
    const api = new Trends();
    const read = api.getTrend;
    api.getTrend = async (subject, period) => {
      if ('ref' in subject && subject.ref.endsWith('new')) {
        throw new Error('No trend today');
      }
      return read(subject, period);
    };
    const onChange = await compare(api);
    expect(await screen.findByTestId('trend-chart')).toHaveAccessibleName(
      /^Comparison of owners, .*: team-orders from \d+ to 58 and team-data from/,
    );
    expect(
      screen.getByText(
        'The trend of team-new could not be loaded: No trend today',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    const table = screen.getByRole('table', { name: /^Comparison of owners/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual([
      'Day',
      'team-orders',
      'Entities of team-orders',
      'team-data',
      'Entities of team-data',
      'What happened',
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: /Remove filter team-data/ }),
    );
    expect(onChange).toHaveBeenCalledWith([owners[0].ref, owners[2].ref]);
  });

  it('asks for a second owner', async () => {
    await compare(new Trends(), 1);
    expect(
      await screen.findByText(/Choose one more owner .* with team-orders/),
    ).toBeInTheDocument();
  });

  it('fails as a whole when nothing could be read', async () => {
    const api = new FixtureApi();
    api.getTrend = () => Promise.reject(new Error('No trend today'));
    await compare(api);
    expect(await screen.findByText('No trend today')).toBeInTheDocument();
  });

  it('says who has no figures', async () => {
    await compare(
      new Trends(trend =>
        trend.subjectRef.endsWith('new') ? { ...trend, points: [] } : trend,
      ),
    );
    expect(
      await screen.findByText('team-new has no figures in this period.'),
    ).toBeInTheDocument();
  });
});
