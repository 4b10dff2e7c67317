/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The overview of an entity, with the card of the plugin. */
export class EntityOverviewPage {
  constructor(private readonly page: Page) {}

  /** From its title on; the card itself is of Backstage and has no role. */
  readonly title = () =>
    this.page.getByRole('heading', { name: 'Well-Architected', exact: true });
  readonly answer = (entity: string) =>
    this.page.getByText(new RegExp(`^${entity} (is|needs) .*\\d+ of 100`));
  readonly openScorecard = () =>
    this.page.getByRole('link', { name: 'Open scorecard' });
  readonly pillarBars = () =>
    this.page.getByRole('list', { name: 'Scores of the six pillars' });
  readonly highRisks = () =>
    this.page.getByRole('link', { name: /^\d+ HIGH$/ });

  async open(entity: string) {
    await this.page.goto(`/catalog/default/component/${entity}`);
  }
}
