/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { TrendSection } from './TrendSection';
import { WaiverPart } from './WaiverPart';

type OrgPart =
  | 'overview'
  | 'owners'
  | 'systems'
  | 'entities'
  | 'checks'
  | 'risks'
  | 'waivers'
  | 'campaigns'
  | 'accounts'
  | 'health';

/** The pages of the organisation. */
export class OrgPage {
  readonly waivers: WaiverPart;

  constructor(readonly page: Page) {
    this.waivers = new WaiverPart(() =>
      page.getByRole('region', { name: 'Waivers' }),
    );
  }

  async open(part: OrgPart, query = '') {
    await this.page.goto(`/well-architected/${part}${query}`);
  }

  /** The tab of a part: a link, in both frontend systems. */
  readonly tab = (name: string) =>
    this.page
      .getByRole('navigation', { name: 'Parts of Well-Architected' })
      .getByRole('link', { name, exact: true });

  /** A figure of the overview by its label; it leads to its list. */
  readonly figure = (label: string) =>
    this.page.getByRole('link', { name: new RegExp(`^${label}\\s*\\d`) });
  readonly pillars = () =>
    this.page
      .getByRole('table', { name: 'Scores and open risks by pillar' })
      .locator('tbody')
      .getByRole('row');
  readonly trend = (title: string) => new TrendSection(this.page, title);

  readonly owners = () =>
    this.page.getByRole('table', { name: /^Mean score of each owner/ });
  readonly ownerNames = () =>
    this.owners().locator('tbody').getByRole('rowheader');
  readonly cell = (pillar: string, owner: string) =>
    this.owners().getByRole('link', {
      name: new RegExp(`^${pillar} of ${owner}: `),
    });
  readonly showTrend = (owner: string) =>
    this.page.getByRole('button', { name: `Show trend of ${owner}` });
  readonly collapse = (owner: string) =>
    this.page.getByRole('button', { name: `Hide groups of ${owner}` });

  readonly entities = () =>
    this.page.getByRole('table', { name: /^Reviewed entities/ });
  readonly entityRows = () => this.entities().locator('tbody').getByRole('row');
  readonly entity = (name: string) =>
    this.entities().getByRole('rowheader').getByRole('link', { name });
  readonly filter = (name: 'Owner' | 'Pillar' | 'Risk' | 'Order') =>
    this.page.getByRole('combobox', { name, exact: true });
  readonly shown = () => this.page.getByRole('status').getByText(/\d+ of \d+/);
  readonly more = () => this.page.getByRole('button', { name: 'Load more' });
}
