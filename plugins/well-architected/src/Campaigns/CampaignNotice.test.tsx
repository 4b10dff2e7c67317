/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { entityCampaigns } from '../__testUtils__/fixtures/campaigns';
import { renderPage } from '../__testUtils__/renderPage';
import { CampaignNotice } from './CampaignNotice';

jest.setTimeout(30_000);

const REF = 'component:default/orders-api';
const render = (api: FixtureApi) =>
  renderPage(<CampaignNotice entityRef={REF} version={0} />, { api });

describe('CampaignNotice', () => {
  it('names what campaigns ask for here, and what is announced', async () => {
    const api = new FixtureApi();
    api.entityCampaigns = entityCampaigns;
    await render(api);
    expect(
      await screen.findByText('1 campaign asks for something here'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Restore anything, due on Dec 31, 2026',
      }),
    ).toHaveAttribute('href', '/well-architected/campaigns?campaign=c1');
    expect(
      screen.getByRole('link', {
        name: 'Every DynamoDB table can be restored to any point in time',
      }),
    ).toHaveAttribute('href', '/?finding=rel-dynamodb-pitr');
    expect(
      screen.getByText('1 check is announced and does not count yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /Restoring was tested: counts from Jan 1, 2027\. Nobody has answered/,
      ),
    ).toBeInTheDocument();
  });

  it('is not there when nothing is open, or it cannot be read', async () => {
    const api = new FixtureApi();
    api.entityCampaigns = {
      items: [{ ...entityCampaigns.items[0], open: [] }],
      announced: [],
    };
    const { container, unmount } = await render(api);
    expect(container).not.toHaveTextContent('campaign');
    unmount();
    const broken = new FixtureApi();
    broken.getEntityCampaigns = async () => {
      throw await failure(500);
    };
    const page = await render(broken);
    expect(page.container).not.toHaveTextContent('campaign');
  });
});
