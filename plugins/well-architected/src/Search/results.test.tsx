/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/test-utils';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CheckResult, FindingResult } from '.';
import { isCheckResult, isFindingResult } from './searchTypes';

const finding = {
  title: 'Tables can be restored: orders-api',
  text: 'Table orders has no point-in-time recovery\nHIGH risk, Reliability',
  location:
    '/catalog/default/component/orders-api/well-architected?finding=rel-dynamodb-pitr',
  entityRef: 'component:default/orders-api',
  owner: 'group:default/team-orders',
  checkId: 'rel-dynamodb-pitr',
  checkTitle: 'Tables can be restored',
  pillar: 'reliability',
  risk: 'HIGH',
  since: new Date(Date.now() - 3 * 86_400_000).toISOString(),
};

const check = {
  title: 'Tables can be restored',
  text: 'Lost rows cannot be brought back.\nREL09-BP01',
  location: '/well-architected/checks?check=rel-dynamodb-pitr',
  checkId: 'rel-dynamodb-pitr',
  pillar: 'reliability',
  risk: 'HIGH',
  disabled: false,
};

const render = (element: JSX.Element) =>
  renderPage(element, { api: new FixtureApi('full') });

describe('results of search', () => {
  it('show a finding with state, risk, pillar, entity and owner', async () => {
    await render(<FindingResult result={finding} />);
    expect(screen.getByRole('link', { name: finding.title })).toHaveAttribute(
      'href',
      finding.location,
    );
    expect(screen.getByText('Open')).toBeInTheDocument();
    expect(screen.getByText('HIGH')).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Reliability · orders-api · owned by team-orders · opened 3 days ago$/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Table orders has no point-in-time recovery'),
    ).toBeInTheDocument();
    // beside the state and the risk, nothing but words
    expect(screen.queryByText(/HIGH risk, Reliability/)).toBeNull();
  });

  it('leave out an owner that is not there', async () => {
    await render(<FindingResult result={{ ...finding, owner: '' } as never} />);
    expect(screen.queryByText(/owned by/)).toBeNull();
  });

  it('mark what was sought', async () => {
    await render(
      <FindingResult
        result={finding}
        highlight={{
          preTag: '<em>',
          postTag: '</em>',
          fields: {
            title: 'Tables can be <em>restored</em>: orders-api',
            text: 'no point-in-time <em>recovery</em>\nHIGH risk, Reliability',
          },
        }}
      />,
    );
    expect(screen.getByText('restored').tagName).toBe('MARK');
    expect(screen.getByText('recovery').tagName).toBe('MARK');
    // lines that are there to be found are not shown
    expect(screen.queryByText(/HIGH risk, Reliability/)).toBeNull();
  });

  it('show a check with its pillar and why it matters', async () => {
    await render(<CheckResult result={check} icon={<svg role="img" />} />);
    expect(screen.getByRole('link', { name: check.title })).toHaveAttribute(
      'href',
      check.location,
    );
    expect(screen.getByText('Check · Reliability')).toBeInTheDocument();
    expect(
      screen.getByText('Lost rows cannot be brought back.'),
    ).toBeInTheDocument();
  });

  it.each([true, 'true'])('say that a check is turned off: %j', async value => {
    await render(
      <CheckResult result={{ ...check, disabled: value } as never} />,
    );
    expect(
      screen.getByText('Check · Reliability · Turned off in this installation'),
    ).toBeInTheDocument();
  });

  it('show nothing without a result', async () => {
    await renderInTestApp(
      <main>
        <FindingResult />
        <CheckResult />
      </main>,
    );
    expect(screen.getByRole('main')).toBeEmptyDOMElement();
  });

  it('are told apart by their type', () => {
    expect(isFindingResult({ type: 'well-architected-finding' })).toBe(true);
    expect(isFindingResult({ type: 'software-catalog' })).toBe(false);
    expect(isCheckResult({ type: 'well-architected-check' })).toBe(true);
    expect(isCheckResult({ type: 'well-architected-finding' })).toBe(false);
  });
});
