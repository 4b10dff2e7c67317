/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** A trend, as a chart or as a table. */
export class TrendSection {
  constructor(
    private readonly page: Page,
    private readonly title: string | RegExp,
  ) {}

  readonly section = () =>
    this.page.getByRole('region', { name: this.title, exact: true });
  readonly lines = () => this.section().locator('.recharts-line-curve');
  readonly asTable = () =>
    this.section().getByRole('button', { name: 'Show as table' });
  readonly asChart = () =>
    this.section().getByRole('button', { name: 'Show as chart' });
  readonly days = () =>
    this.section().getByRole('table').locator('tbody').getByRole('row');
}
