/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a file of its own: nothing that it shows may be changed.
 */
import { screen } from '@testing-library/react';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

const deny = (async () => ({ result: 'DENY' })) as unknown;

it('the scope form is readable and explains which permission it takes', async () => {
  await renderPage(<EntityTab />, {
    api: new FixtureApi('full'),
    url: '/?view=scope',
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  expect(
    await screen.findByRole('button', {
      name: 'Save. You need the permission well-architected.answer for this.',
    }),
  ).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Criticality' })).toBeDisabled();
});
