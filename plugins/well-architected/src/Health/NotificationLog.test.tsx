/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { notificationLog } from '../__testUtils__/fixtures/notifications';
import { renderPage } from '../__testUtils__/renderPage';
import { NotificationLog } from './NotificationLog';

jest.setTimeout(30_000);

const rows = async () =>
  within(
    await screen.findByRole('table', { name: /^Notifications, the newest/ }),
  ).getAllByRole('rowheader');

describe('NotificationLog', () => {
  it('tells what was sent, to whom and why', async () => {
    const api = new FixtureApi();
    await renderPage(<NotificationLog />, { api });
    expect(await rows()).toHaveLength(3);
    const [waiting, sent] = await rows();
    expect(waiting).toHaveTextContent(
      'The score of component:default/carts fell from 82 to 70.',
    );
    expect(waiting.closest('tr')).toHaveTextContent(
      /Waiting2 attemptsLast attempt: Error: Request failed with 503Next attempt/,
    );
    expect(
      within(sent).getByRole('link', { name: notificationLog[1].title }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders-api/well-architected',
    );
    expect(screen.getByRole('link', { name: 'team-carts' })).toHaveAttribute(
      'href',
      '/well-architected/entities?owner=group%3Adefault%2Fteam-carts',
    );
  });

  it('is filtered by the address, with names of its own', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listNotifications');
    await renderPage(<NotificationLog />, { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Sent' }));
    expect(await rows()).toHaveLength(1);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Topic' }),
      'Weekly digest',
    );
    expect(
      await screen.findByText('No notification matches these filters.'),
    ).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(
      'messageState=sent&messageTopic=well-architected-digest',
    );
    expect(list).toHaveBeenLastCalledWith({
      owner: undefined,
      topic: ['well-architected-digest'],
      state: ['sent'],
      limit: 25,
    });
  });

  it('loads page after page', async () => {
    const api = new FixtureApi();
    api.listNotifications = async ({ cursor } = {}) => ({
      items: cursor ? notificationLog.slice(1) : notificationLog.slice(0, 1),
      totalItems: 3,
      ...(cursor ? {} : { nextCursor: 'next' }),
    });
    await renderPage(<NotificationLog />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(await screen.findByText('3 of 3')).toBeInTheDocument();
  });

  it('is being loaded', async () => {
    const api = new FixtureApi();
    api.listNotifications = () => new Promise(() => {});
    await renderPage(<NotificationLog />, { api });
    expect(
      screen.getByRole('status', { name: 'Loading Notifications' }),
    ).toBeInTheDocument();
  });

  it('says that there is none', async () => {
    await renderPage(<NotificationLog />, {
      api: new FixtureApi(undefined, true),
    });
    expect(
      await screen.findByText('Nobody was told anything yet.'),
    ).toBeInTheDocument();
  });

  it('words what the backend refuses', async () => {
    await renderPage(<NotificationLog />, { api: new FixtureApi('error') });
    expect(
      await screen.findByText('The store of scorecards does not answer'),
    ).toBeInTheDocument();
  });
});
