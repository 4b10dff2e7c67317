/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CampaignsView } from './CampaignsView';

jest.setTimeout(60_000);

const address = () => screen.getByTestId('address').textContent;
const choose = async (list: string, option: RegExp | string) => {
  const select = await screen.findByRole('combobox', { name: list });
  await userEvent.selectOptions(
    select,
    await screen.findByRole('option', { name: option }),
  );
};
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('the form of a campaign', () => {
  it('begins one, and shows it', async () => {
    const api = new FixtureApi();
    const create = jest.spyOn(api, 'createCampaign');
    await renderPage(<CampaignsView />, { api });
    await press('New campaign');
    expect(address()).toBe('/?campaign=new');
    await press('Begin the campaign');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Give it a name.',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Name/ }),
      'Backups',
    );
    await press('Begin the campaign');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose at least one check, pillar or risk.',
    );
    await choose('Add a pillar', 'Reliability');
    await choose('Add a pillar', 'Security');
    await press('Remove Security');
    await choose('Add a risk', 'HIGH');
    await choose('Add to Kinds', /^Component/);
    await press('No finding is open');
    await press('Begin the campaign');
    expect(create).toHaveBeenCalledWith({
      name: 'Backups',
      description: '',
      selection: { checkIds: [], pillars: ['reliability'], risks: ['HIGH'] },
      audience: {
        owners: [],
        systems: [],
        domains: [],
        kinds: ['component'],
        types: [],
        lifecycles: [],
      },
      starts: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      targetPercent: undefined,
      version: 0,
    });
    expect(address()).toBe('/?campaign=c1');
  });

  it('leaves checks and first day of what has begun', async () => {
    const api = new FixtureApi();
    const update = jest.spyOn(api, 'updateCampaign');
    await renderPage(<CampaignsView />, { api, url: '/?campaign=c1' });
    await press('Change');
    expect(
      await screen.findByText(/The campaign has begun: its checks/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('First day')).toBeDisabled();
    const name = screen.getByRole('textbox', { name: /^Name/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'Restore all');
    await press('Save');
    expect(update).toHaveBeenCalledWith(
      'c1',
      expect.objectContaining({ name: 'Restore all', version: 3 }),
    );
    expect(address()).toBe('/?campaign=c1');
  });

  it('keeps what was written when it cannot be saved', async () => {
    const api = new FixtureApi();
    api.updateCampaign = async () => {
      throw await failure(
        409,
        'user:default/bob changed the campaign meanwhile',
      );
    };
    await renderPage(<CampaignsView />, { api, url: '/?campaign=c1&edit=yes' });
    await press('Save');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be saved: user:default/bob changed the campaign meanwhile',
    );
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(
      'Restore anything',
    );
  });
});
