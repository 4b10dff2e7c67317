/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The review of an entity as one document. */
export class ReportView {
  constructor(private readonly page: Page) {}

  readonly section = (title: string) =>
    this.page.getByRole('region', { name: title, exact: true });
  /** Headings of the parts of a pillar, in their order. */
  readonly partsOf = (pillar: string) =>
    this.section(pillar).getByRole('heading', { level: 3 });
  readonly download = () =>
    this.page.getByRole('button', { name: 'Download Markdown' });
}
