/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a file of its own: permissions are cached for all tests of a file.
 */
import { screen } from '@testing-library/react';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CampaignsView } from './CampaignsView';

jest.setTimeout(30_000);

const deny = (async () => ({ result: 'DENY' })) as unknown;

it.each([
  ['/', ['New campaign']],
  ['/?campaign=c1', ['Change', 'Cancel the campaign']],
  ['/?campaign=new', ['Begin the campaign']],
  ['/?campaign=c1&edit=yes', ['Save']],
])('%s tells others what they need', async (url, names) => {
  await renderPage(<CampaignsView />, {
    api: new FixtureApi(),
    url,
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  for (const name of names) {
    expect(
      await screen.findByRole('button', {
        name: `${name}. You need the permission well-architected.campaign.manage for this.`,
      }),
    ).toHaveAttribute('aria-disabled');
  }
});
