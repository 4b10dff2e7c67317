/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
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
});
