/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a file of its own: permissions are cached for all tests of a file.
 */
import { screen, within } from '@testing-library/react';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { anAccount } from '../__testUtils__/fixtures/accounts';
import { renderPage } from '../__testUtils__/renderPage';
import { AccountsView } from './AccountsView';

const deny = (async () => ({ result: 'DENY' })) as unknown;

it('what nobody claims explains itself to who is no administrator', async () => {
  const api = new FixtureApi();
  api.getAccount = async id => anAccount(id, { unclaimed: undefined });
  const read = jest.spyOn(api, 'listUnclaimed');
  await renderPage(<AccountsView />, {
    api,
    url: '/?account=111122223333',
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  const section = await screen.findByRole('region', {
    name: 'Resources that nobody claims',
  });
  expect(
    await within(section).findByText(/permission well-architected\.administer/),
  ).toBeInTheDocument();
  expect(read).not.toHaveBeenCalled();
});
