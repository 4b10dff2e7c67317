/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a file of its own: nothing that it shows may be changed.
 */
import { PermissionApi } from '@backstage/plugin-permission-react';
import { screen, within } from '@testing-library/react';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

const deny = (async () => ({ result: 'DENY' })) as unknown;

it.each([
  ['rel-dr-plan', 'Save answer', 'well-architected.answer'],
  ['rel-dynamodb-pitr', 'Save plan', 'well-architected.answer'],
  ['rel-dynamodb-pitr', 'Accept this risk …', 'well-architected.waive'],
])('%s: %s explains which permission it takes', async (id, label, name) => {
  await renderPage(<EntityTab />, {
    api: new FixtureApi('full'),
    url: `/?finding=${id}`,
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  expect(
    await dialog.findByRole('button', {
      name: `${label}. You need the permission ${name} for this.`,
    }),
  ).toHaveAttribute('aria-disabled', 'true');
});
