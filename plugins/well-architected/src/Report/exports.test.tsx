/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  ActionItem,
  renderAction,
  renderPlan,
} from 'backstage-plugin-well-architected-common';
import { aWaiver, FixtureApi } from '../__testUtils__/FixtureApi';
import { aReport } from '../__testUtils__/fixtures/ordersReport';
import { renderPage } from '../__testUtils__/renderPage';
import { downloadText } from '../parts/downloadText';
import { EntityReportView } from './EntityReportView';

jest.setTimeout(30_000);
jest.mock('../parts/downloadText', () => ({ downloadText: jest.fn() }));
const copied: string[] = [];
jest.mock('react-use/esm/useCopyToClipboard', () => ({
  __esModule: true,
  default: () => [{}, (text: string) => copied.push(text)],
}));

/** The report of the fixtures with an overdue action and a conflict. */
function aFullReport() {
  const report = aReport();
  const [first, second] = report.actionPlan;
  const actionPlan: ActionItem[] = [
    {
      ...first,
      tracking: {
        ownerRef: 'group:default/team-orders',
        dueDate: '2026-11-01',
        status: 'open',
        updatedBy: 'user:default/ada',
        updatedAt: '2026-10-01T00:00:00.000Z',
        version: 1,
        overdue: true,
      },
      pullsAgainst: [
        {
          checkId: second.checkId,
          issue: second.issue,
          pillar: second.pillar,
          risk: second.risk,
          paidBy: 'this',
          tradeOff: { pillar: second.pillar, text: '0.20 USD per GB' },
          resources: ['orders'],
        },
      ],
    },
    ...report.actionPlan.slice(1),
  ];
  const found = report.pillars.flatMap(({ gaps }) => gaps.found);
  return {
    ...report,
    actionPlan,
    headline: [],
    waivers: [aWaiver({ checkId: found[0].checkId })],
  };
}

function fullApi() {
  const api = new FixtureApi('full');
  api.getReport = async () => aFullReport();
  return api;
}

async function show(api = fullApi()) {
  await renderPage(
    <EntityReportView
      entityRef="component:default/orders-api"
      entityName="orders-api"
      version={0}
    />,
    { api },
  );
  await screen.findByRole('region', { name: 'Security' });
  return api;
}

describe('exports of the report', () => {
  it.each([
    ['Markdown', 'md', 'text/markdown', /^# Review of orders-api/],
    ['CSV', 'csv', 'text/csv', /^\uFEFFPillar,State\r\n/],
    ['JSON', 'json', 'application/json', /^\{\n {2}"entityRef"/],
  ])('downloads %s', async (name, extension, type, text) => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: `Download ${name}` }));
    await waitFor(() =>
      expect(downloadText).toHaveBeenLastCalledWith({
        name: `well-architected-orders-api.${extension}`,
        type,
        text: expect.stringMatching(text),
      }),
    );
  });

  it('says why nothing was downloaded', async () => {
    const api = await show();
    api.getReportCsv = async () => {
      throw new Error('no connection');
    };
    fireEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(
      await screen.findByText(
        'The report could not be downloaded: no connection',
      ),
    ).toBeInTheDocument();
  });

  it('copies one action, or the plan, as it goes into an issue tracker', async () => {
    await show();
    const { actionPlan } = aFullReport();
    const plan = screen.getByRole('region', { name: 'Action plan' });
    fireEvent.click(
      within(plan).getByRole('button', { name: 'Copy the action plan' }),
    );
    fireEvent.click(
      within(plan).getByRole('button', {
        name: `Copy the action for ${actionPlan[0].issue}`,
      }),
    );
    expect(copied).toEqual([
      renderPlan(actionPlan),
      renderAction(actionPlan[0]),
    ]);
  });

  it('marks a due date that nobody settled', async () => {
    const api = new FixtureApi('full');
    const report = aReport();
    const [first, second, ...rest] = report.actionPlan;
    const defaultDue = { days: 30, overdue: true, dueDate: '2026-10-01' };
    api.getReport = async () => ({
      ...report,
      headline: [],
      actionPlan: [
        { ...first, defaultDue },
        {
          ...second,
          defaultDue: { ...defaultDue, dueDate: '2026-12-24', overdue: false },
        },
        ...rest,
      ],
    });
    await show(api);
    const plan = screen.getByRole('region', { name: 'Action plan' });
    expect(within(plan).getByText('1 action is overdue')).toBeInTheDocument();
    expect(within(plan).getByText(/^Overdue since/)).toBeInTheDocument();
    expect(
      within(plan).getByText(/^due .* · Default of the organisation$/),
    ).toBeInTheDocument();
  });

  it('shows what is overdue, what pulls against what, and what is accepted', async () => {
    await show();
    const { actionPlan } = aFullReport();
    const plan = screen.getByRole('region', { name: 'Action plan' });
    expect(within(plan).getByText('1 action is overdue')).toBeInTheDocument();
    const sentence = within(plan).getByText(/^Pulls against/);
    expect(sentence).toHaveTextContent(
      new RegExp(`on orders: this action costs .*: 0.20 USD per GB$`),
    );
    expect(within(sentence).getByRole('link')).toHaveTextContent(
      actionPlan[1].issue,
    );
    expect(
      screen.getByText('Waits for approval').parentElement,
    ).toHaveTextContent(
      'user:default/ada asks to accept it until 2027-02-01: Rebuilt from the event log within an hour',
    );
  });
});

/** The rules for paper, as the browser has them, by selector. */
function printRules(): Map<string, CSSStyleDeclaration> {
  const media = [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(
      (rule): rule is CSSMediaRule =>
        rule instanceof window.CSSMediaRule ||
        rule.constructor.name === 'CSSMediaRule',
    )
    .filter(({ media: { mediaText } }) => mediaText === 'print');
  return new Map(
    media
      .flatMap(rule => [...rule.cssRules] as CSSStyleRule[])
      .filter(({ selectorText }) => selectorText?.includes('well-architected'))
      .map(rule => [rule.selectorText, rule.style]),
  );
}

describe('the printed report', () => {
  it('has no navigation and no buttons, and a page for each pillar', async () => {
    await show();
    const rules = [...printRules()];
    const ruleFor = (part: string) =>
      rules.find(([selector]) => selector.includes(part))?.[1];
    expect(ruleFor('button')?.getPropertyValue('display')).toBe('none');
    expect(rules.find(([s]) => s.includes('button'))?.[0]).toContain('nav');
    expect(ruleFor('*:not(:has(')?.getPropertyValue('display')).toBe('none');
    expect(ruleFor('[data-page]')?.getPropertyValue('page-break-before')).toBe(
      'always',
    );
    expect(ruleFor('::after')?.getPropertyValue('content')).toContain(
      'attr(href)',
    );
    const pages = document.querySelectorAll(
      '[data-well-architected-report] > section[data-page]',
    );
    expect(pages).toHaveLength(7);
  });

  it('unfolds for paper what is folded on the screen', async () => {
    await show();
    const folded = () =>
      document.querySelectorAll(
        '[data-well-architected-report] details:not([open])',
      ).length;
    const before = folded();
    expect(before).toBeGreaterThan(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded()).toBe(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded()).toBe(before);
  });

  it('opens the dialogue of the browser', async () => {
    await show();
    window.print = jest.fn();
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(window.print).toHaveBeenCalledTimes(1);
  });
});
