/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a file of its own: nothing that it shows may be changed.
 */
import { PermissionApi } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EntityTab } from '../EntityTab';

jest.setTimeout(30_000);

const deny = (async () => ({ result: 'DENY' })) as unknown;

it('explains which permission answering takes', async () => {
  await renderPage(<EntityTab />, {
    api: new FixtureApi('full'),
    url: '/?view=answers&pillar=reliability',
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  expect(
    await screen.findByText(
      'You need the permission well-architected.answer for this.',
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('button', {
      name: 'Copy 2 answers of carts-api. You need the permission well-architected.answer for this.',
    }),
  ).toHaveAttribute('aria-disabled', 'true');
  for (const radio of screen.getAllByRole('radio')) {
    expect(radio).toBeDisabled();
  }
  expect(
    screen.queryByRole('button', { name: 'Save answer' }),
  ).not.toBeInTheDocument();
});

it('explains it for the framework too', async () => {
  await renderPage(<EntityTab />, {
    api: new FixtureApi('full'),
    url: '/?view=answers&about=framework&pillar=reliability',
    permission: { authorize: deny as PermissionApi['authorize'] },
  });
  expect(
    await screen.findByText(
      'You need the permission well-architected.answer for this.',
    ),
  ).toBeInTheDocument();
});
