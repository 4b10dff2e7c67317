/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { WaiverPart } from './WaiverPart';

/** The panel of one finding. */
export class FindingPanel {
  readonly waivers: WaiverPart;
  readonly dialog = () => this.page.getByRole('dialog', { name: 'Finding' });

  constructor(private readonly page: Page) {
    this.waivers = new WaiverPart(this.dialog);
  }

  readonly title = () => this.dialog().getByRole('heading', { level: 2 });
  readonly arns = () => this.dialog().locator('code', { hasText: /^arn:aws:/ });
  readonly consoleLinks = () =>
    this.dialog().getByRole('link', { name: /Open in the AWS console/ });
  /** What a part says, as one text. */
  readonly textOf = (name: string) =>
    this.dialog()
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  readonly next = () =>
    this.dialog().getByRole('button', { name: 'Next finding' });
  readonly owner = () =>
    this.dialog().getByRole('textbox', { name: 'Assigned to' });
  readonly due = () => this.dialog().getByLabel('Due');
  readonly issue = () => this.dialog().getByRole('textbox', { name: 'Issue' });
  readonly savePlan = () =>
    this.dialog().getByRole('button', { name: 'Save plan' });
}
