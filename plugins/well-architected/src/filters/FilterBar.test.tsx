/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { FilterBar } from './FilterBar';

jest.setTimeout(30_000);

const address = () => screen.getByTestId('address').textContent;

const bar = (
  <FilterBar page="entities" names={['owner', 'risk']} more={['system']} />
);

describe('FilterBar', () => {
  it('offers what there is, and keeps in the address what is chosen', async () => {
    await renderPage(bar, { api: new FixtureApi() });
    const owner = screen.getByRole('combobox', { name: 'Owner' });
    await within(owner).findByRole('option', { name: 'The Shop (5)' });
    await userEvent.selectOptions(owner, 'group:default/shop');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Risk' }),
      'HIGH',
    );
    expect(address()).toBe('/?owner=group%3Adefault%2Fshop&risk=HIGH');
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toBe('/');
  });

  it('shows further filters on demand and when one of them is set', async () => {
    await renderPage(bar, { api: new FixtureApi() });
    expect(screen.queryByRole('combobox', { name: 'System' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'More filters' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'System' }),
      'system:default/orders',
    );
    expect(address()).toBe('/?system=system%3Adefault%2Forders');
    expect(
      screen.getByRole('button', { name: 'Fewer filters' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('keeps what the address asks for among the choices', async () => {
    const api = new FixtureApi();
    api.getFacets = () => Promise.reject(new Error('No facets today'));
    await renderPage(bar, { api, url: '/?owner=group:default/gone&check=x-y' });
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveDisplayValue(
      'gone',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter Check: x-y' }),
    );
    expect(address()).toBe('/?owner=group%3Adefault%2Fgone');
  });

  it('saves filters under a name, applies, replaces and deletes them', async () => {
    await renderPage(bar, { api: new FixtureApi(), url: '/?risk=HIGH' });
    const open = async () => {
      await userEvent.click(
        screen.getByRole('button', { name: 'Saved filters' }),
      );
      return within(
        await screen.findByRole('dialog', { name: 'Saved filters' }),
      );
    };
    const close = (dialog: ReturnType<typeof within>) =>
      userEvent.click(dialog.getAllByRole('button', { name: 'Close' })[0]);
    let dialog = await open();
    expect(
      dialog.getByText('Nothing is saved for this page yet.'),
    ).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('Name'), 'All that is HIGH');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save these filters' }),
    );
    expect(
      await dialog.findByRole('button', { name: 'All that is HIGH' }),
    ).toBeInTheDocument();
    await close(dialog);

    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toBe('/');
    dialog = await open();
    await userEvent.click(
      dialog.getByRole('button', { name: 'All that is HIGH' }),
    );
    expect(address()).toBe('/?risk=HIGH');

    dialog = await open();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Delete All that is HIGH' }),
    );
    expect(
      await dialog.findByText('Nothing is saved for this page yet.'),
    ).toBeInTheDocument();
  });
});
