/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RefreshButton } from './RefreshButton';

const deny = (async () => ({ result: 'DENY' })) as unknown;

describe('RefreshButton', () => {
  it('explains why it cannot be used by this reader', async () => {
    await renderPage(
      <RefreshButton
        entityRef="component:default/orders-api"
        awaiting={false}
        onQueued={jest.fn()}
      />,
      {
        api: new FixtureApi('full'),
        permission: { authorize: deny as PermissionApi['authorize'] },
      },
    );
    const button = await screen.findByRole('button', {
      name: /You need the permission well-architected\.refresh/,
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    button.focus();
    expect(button).toHaveFocus();
  });
  it('says when to try again where it was used too often', async () => {
    const api = new FixtureApi('full');
    const sentence =
      'A fresh reading of component:default/orders-api was asked for 5 times within 10 minutes, which is as often as is allowed; try again in 7 minutes, after 12:10:00 UTC';
    jest.spyOn(api, 'refresh').mockRejectedValue(
      Object.assign(new Error('Request failed with 429 Too Many Requests'), {
        statusCode: 429,
        body: { error: { name: 'NotAllowedError', message: sentence } },
      }),
    );
    const onQueued = jest.fn();
    await renderPage(
      <RefreshButton
        entityRef="component:default/orders-api"
        awaiting={false}
        onQueued={onQueued}
      />,
      { api },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(await screen.findByText(/try again in 7 minutes/)).toHaveTextContent(
      sentence,
    );
    expect(onQueued).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeEnabled();
  });
});
