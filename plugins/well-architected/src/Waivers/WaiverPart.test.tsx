/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Waiver,
  WaiverDecision,
  WaiverInput,
} from 'backstage-plugin-well-architected-common';
import { EntityTab } from '../EntityTab';
import { aWaiver, failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

const CHECK = 'rel-dynamodb-pitr';

class Waiving extends FixtureApi {
  waivers: Waiver[] = [];
  readonly asked: WaiverInput[] = [];
  readonly decided: WaiverDecision[] = [];

  listEntityWaivers: FixtureApi['listEntityWaivers'] = async () => ({
    items: this.waivers,
    totalItems: this.waivers.length,
  });
  requestWaiver: FixtureApi['requestWaiver'] = async (entityRef, waiver) => {
    this.asked.push(waiver);
    const created = aWaiver({ entityRef, ...waiver });
    this.waivers = [created];
    return created;
  };
  decideWaiver: FixtureApi['decideWaiver'] = async (_, decision) => {
    this.decided.push(decision);
    this.waivers = [aWaiver({ state: 'approved', version: 2 })];
    return this.waivers[0];
  };
}

async function open(api = new Waiving('full')) {
  await renderPage(<EntityTab />, { api, url: `/?finding=${CHECK}` });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  await dialog.findByRole('heading', { name: 'Accepted risk' });
  return { api, dialog };
}

describe('WaiverPart', () => {
  it('asks for approval with a reason and a last day', async () => {
    const { api, dialog } = await open();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Accept this risk …' }),
    );
    expect(dialog.getByText(/90 days at most/)).toBeInTheDocument();
    const send = dialog.getByRole('button', { name: 'Ask for approval' });
    await userEvent.click(send);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Say why the risk is acceptable.',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Why it is acceptable/ }),
      'Rebuilt from events',
    );
    await userEvent.click(send);
    await waitFor(() =>
      expect(api.asked).toEqual([
        {
          checkId: CHECK,
          reason: 'Rebuilt from events',
          expires: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      ]),
    );
    expect(await dialog.findByText('Waits for approval')).toBeInTheDocument();
  });

  it('shows a request with its history, and lets it be approved', async () => {
    const api = new Waiving('full');
    api.waivers = [aWaiver()];
    const { dialog } = await open(api);
    expect(
      await dialog.findByText('Rebuilt from the event log within an hour'),
    ).toBeInTheDocument();
    expect(dialog.getByText(/ · ada$/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(dialog.getByRole('alert')).toHaveTextContent(
      'Say why it is rejected.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(api.decided).toEqual([{ decision: 'approve', version: 1 }]),
    );
    expect(
      await dialog.findByText('Accepted', { exact: true }),
    ).toBeInTheDocument();
  });

  it('tells the second of two deciders what the first one decided', async () => {
    class Second extends Waiving {
      decideWaiver: FixtureApi['decideWaiver'] = async () => {
        throw await failure(
          409,
          'The waiver is rejected by now: user:default/bob was quicker: "Not for orders". Nothing was changed',
        );
      };
    }
    const api = new Second('full');
    api.waivers = [aWaiver()];
    const { dialog } = await open(api);
    await userEvent.type(
      await dialog.findByRole('textbox', { name: 'Note to the decision' }),
      'Fine with me',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'bob was quicker: "Not for orders"',
    );
    // what was typed is still there, next to what the other one said
    expect(
      dialog.getByRole('textbox', { name: 'Note to the decision' }),
    ).toHaveValue('Fine with me');
    expect(dialog.queryByRole('button', { name: 'Approve' })).toBeNull();
    api.waivers = [aWaiver({ state: 'rejected', version: 2 })];
    await userEvent.click(
      dialog.getByRole('button', { name: 'Show it as it is now' }),
    );
    expect(await dialog.findByText('Rejected')).toBeInTheDocument();
  });

  it('tells who asked that another person approves', async () => {
    const api = new Waiving('full');
    api.waivers = [aWaiver({ requestedBy: 'user:default/guest' })];
    const { dialog } = await open(api);
    const approve = await dialog.findByRole('button', {
      name: 'Approve. You asked for it: another person approves it.',
    });
    await userEvent.click(approve);
    expect(api.decided).toEqual([]);
    expect(dialog.getByRole('button', { name: 'Revoke' })).toBeEnabled();
  });
});
