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
import { HealthView } from './HealthView';

const deny = (async () => ({ result: 'DENY' })) as unknown;

it('the page explains itself to who is no administrator', async () => {
  const api = new FixtureApi();
  const read = jest.spyOn(api, 'getInstallation');
  await renderPage(<HealthView />, {
    api,
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  expect(
    await screen.findByText(
      /You need the permission well-architected\.administer/,
    ),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Show accounts' })).toHaveAttribute(
    'href',
    '/well-architected/accounts',
  );
  expect(read).not.toHaveBeenCalled();
});
