/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { render, screen } from '@testing-library/react';
import { ScrollBox } from './ScrollBox';

const table = (
  <ScrollBox>
    <table>
      <caption>Scores of owners</caption>
      <tbody>
        <tr>
          <td>51</td>
        </tr>
      </tbody>
    </table>
  </ScrollBox>
);

/** jsdom lays nothing out; every box of the tests is 800 wide. */
const layOut = (laid: { width: number }) =>
  jest
    .spyOn(Element.prototype, 'scrollWidth', 'get')
    .mockReturnValue(laid.width);

describe('ScrollBox', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is reached with keys and named where its table is wider', () => {
    layOut({ width: 1200 });
    render(table);
    expect(
      screen.getByRole('region', { name: 'Scores of owners' }),
    ).toHaveAttribute('tabindex', '0');
  });

  it('is no stop where all of the table is in sight', () => {
    layOut({ width: 800 });
    const { container } = render(table);
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    expect(container.querySelector('[tabindex]')).toBeNull();
  });
});
