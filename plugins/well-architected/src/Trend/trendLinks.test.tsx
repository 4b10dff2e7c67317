/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { renderPage } from '../__testUtils__/renderPage';
import { TrendSection } from '.';
import { address, section, Trends } from './__testUtils__/trendSection';

jest.setTimeout(60_000);

describe('points and figures of a trend', () => {
  it('leads from each figure of the table to the entities of its day', async () => {
    await section(new Trends(), '/?from=2026-10-01&to=2026-10-20');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const [, last] = within(
      screen.getByRole('table', { name: /^Trend of Team Orders, / }),
    ).getAllByRole('row');
    const links = within(last)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')!);
    const filters = links.map(link =>
      link.replace(/.*day=2026-10-20&?/, '').replace('pillar=', ''),
    );
    const alike = 'alikeFrom=2026-10-01&alikeTo=2026-10-20';
    // score, possible, HIGH, MEDIUM; like for like; pillars; others
    expect(filters).toEqual([
      '',
      '',
      'risk=HIGH',
      'risk=MEDIUM',
      alike,
      ...PILLAR_IDS,
      'sort=coverage',
      'sort=name',
      `${alike}&sort=name`,
    ]);
    expect(links[0]).toBe(
      '/well-architected/entities?owner=group%3Adefault%2Fteam-orders&day=2026-10-20',
    );
  });

  it('leads from each point to the entities of its day, by keyboard too', async () => {
    await section(new Trends(), '/?from=2026-10-01&to=2026-10-20&figure=high');
    const chart = await screen.findByTestId('trend-chart');
    const links = () => within(chart).getAllByRole('link');
    await waitFor(() => expect(links().length).toBeGreaterThan(0));
    const points = links();
    // a day each of the overall line and of the one like for like
    expect(points).toHaveLength(40);
    expect(points.filter(point => point.tabIndex === 0)).toEqual([points[19]]);
    expect(points[39]).toHaveAccessibleName(/Oct 20, 2026, Like for like: 2/);
    expect(points[39]).toHaveAttribute(
      'href',
      '/well-architected/entities?owner=group%3Adefault%2Fteam-orders&day=2026-10-20&alikeFrom=2026-10-01&alikeTo=2026-10-20&risk=HIGH',
    );
    expect(points[0]).toHaveAttribute(
      'href',
      '/well-architected/entities?owner=group%3Adefault%2Fteam-orders&day=2026-10-01&risk=HIGH',
    );
    act(() => points[19].focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(points[18]).toHaveFocus();
    expect(points[18]).toHaveAccessibleName(
      /Oct 19, 2026, Overall: 2\. Show the entities of that day/,
    );
    expect(chart).toHaveTextContent('Oct 19, 2026, Overall: 2');
    await userEvent.keyboard('{Home}');
    expect(points[0]).toHaveFocus();
    // what Enter does to a link in the drawing is up to the browser
    await userEvent.click(points[0]);
    expect(address()).toBe(
      '/well-architected/entities?owner=group%3Adefault%2Fteam-orders&day=2026-10-01&risk=HIGH',
    );
  });

  it('leads from the line of a pillar to that pillar', async () => {
    await section(new Trends(), '/?from=2026-10-01&to=2026-10-20');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Security' }),
    );
    const chart = screen.getByTestId('trend-chart');
    await waitFor(() =>
      expect(within(chart).getAllByRole('link')).toHaveLength(60),
    );
    const hrefs = within(chart)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')!);
    expect(
      hrefs.filter(href => href.endsWith('&pillar=security')),
    ).toHaveLength(20);
  });

  it('lead from counts of one entity to its findings of that day, by its ref', async () => {
    const ref = 'component:default/orders-api';
    await renderPage(
      <TrendSection title="Trend" subject={{ type: 'entity', ref }} />,
      { api: new Trends(), url: '/?from=2026-10-01&to=2026-10-20' },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const [, last] = within(
      screen.getByRole('table', { name: /^Trend, / }),
    ).getAllByRole('row');
    const links = within(last)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')!)
      .slice(0, 3);
    const of = 'day=2026-10-20';
    const entity = `entity=${encodeURIComponent(ref)}`;
    expect(links).toEqual([
      `/well-architected/entities?${entity}&${of}`,
      `/well-architected/entities?${entity}&${of}`,
      `/well-architected/risks?${entity}&${of}&risk=HIGH`,
    ]);
  });
});
