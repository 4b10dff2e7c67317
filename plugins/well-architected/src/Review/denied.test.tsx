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
import { ReviewSection } from './ReviewSection';

jest.setTimeout(30_000);

const deny = (async () => ({ result: 'DENY' })) as unknown;

it('explains which permission completing takes', async () => {
  await renderPage(
    <ReviewSection
      id="review"
      entityRef="component:default/orders-api"
      version={0}
    />,
    {
      api: new FixtureApi('full'),
      permission: { authorize: deny as PermissionApi['authorize'] },
    },
  );
  const why = 'You need the permission well-architected.complete for this.';
  for (const label of ['Acknowledge Sustainability …', 'Complete review 3']) {
    expect(
      await screen.findByRole('button', { name: `${label}. ${why}` }),
    ).toHaveAttribute('aria-disabled', 'true');
  }
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
