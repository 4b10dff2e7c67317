/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { fireEvent, screen, within } from '@testing-library/react';
import { scoreEntity } from 'backstage-plugin-well-architected-common';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { aResult } from '../__testUtils__/fixtures/aResult';
import { aScorecard } from '../__testUtils__/fixtures/ordersScorecard';
import { renderPage } from '../__testUtils__/renderPage';
import { HowComputed } from './HowComputed';

jest.setTimeout(30_000);

// V8 of scoring.md, section 3
const STATES = [
  ['pH', 'pass', 'HIGH'],
  ['fH', 'fail', 'HIGH'],
  ['pM', 'pass', 'MEDIUM'],
  ['fM', 'fail', 'MEDIUM'],
  ['uM', 'unknown', 'MEDIUM'],
  ['wL', 'waived', 'LOW'],
  ['pL', 'pass', 'LOW'],
  ['nH', 'not-applicable', 'HIGH'],
] as const;
const results = STATES.map(([id, state, risk]) =>
  aResult({ checkId: id, title: id, pillar: 'security', state, risk }),
);
const score = scoreEntity({ checks: results });

const show = () =>
  renderPage(
    <HowComputed scorecard={aScorecard()} score={score} results={results} />,
    { api: new FixtureApi('full') },
  );

describe('HowComputed', () => {
  it('opens the score of a pillar into the sum that made it', async () => {
    await show();
    const summary = screen.getByText(/^Security: 13 of 29 points proven/);
    const details = summary.closest('details')!;
    expect(within(details).queryByRole('table')).toBeNull();
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const table = await within(details).findByRole('table', {
      name: 'The sum behind the score of Security',
      hidden: true,
    });
    const rows = [...table.querySelectorAll('tr')].map(row =>
      [...row.querySelectorAll('td, tfoot th')].map(cell => cell.textContent),
    );
    expect(rows.slice(1)).toEqual([
      ['fH', 'Open Not proven', '9', '0'],
      ['fM', 'Open Not proven', '3', '0'],
      ['wL', 'Accepted Not proven', '1', '0'],
      ['uM', 'Unknown Unknown', '3', '0'],
      ['pH', 'Passed Proven', '9', '9'],
      ['pM', 'Passed Proven', '3', '3'],
      ['pL', 'Passed Proven', '1', '1'],
      ['nH', 'Not applicable Left out of the sum', '–', '–'],
      ['Sum', '29', '13'],
    ]);
    expect(details).toHaveTextContent(
      '100 × 13 / 29, rounded down, is 44. Were all that is unknown proven, it would be 55.',
    );
  });

  it('tells how the six pillars make the overall score', async () => {
    await show();
    expect(
      screen.getByText(
        '(0 + 44 + 0 + 0 + 0 + 0) / 6, rounded down, is the overall score of 7.',
      ),
    ).toBeInTheDocument();
  });
});
