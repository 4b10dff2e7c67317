/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The review as work of people, at the end of the report. */
export class ReviewPart {
  constructor(private readonly page: Page) {}

  readonly section = () =>
    this.page.getByRole('region', { name: /^Review( \d+)?$/ });
  readonly steps = () => this.section().getByRole('list', { name: 'Progress' });
  readonly complete = () =>
    this.section().getByRole('button', { name: /^Complete review \d+/ });
  readonly name = () =>
    this.section().getByRole('textbox', { name: 'Name of the milestone' });
  readonly acknowledge = (pillar: string) =>
    this.section().getByRole('button', { name: `Acknowledge ${pillar} …` });
  readonly acknowledgement = () =>
    this.section().getByRole('textbox', { name: /^What is missing/ });
  readonly saveAcknowledgement = () =>
    this.section().getByRole('button', { name: 'Acknowledge', exact: true });
  readonly milestones = () =>
    this.section()
      .getByRole('table', { name: 'Milestones' })
      .locator('tbody')
      .getByRole('row');
  readonly compare = (name: string) =>
    this.section().getByRole('link', { name: `Compare ${name} with now` });
  readonly comparison = () =>
    this.page.getByRole('region', { name: 'Comparison' });
  readonly scores = () =>
    this.comparison().getByRole('table', { name: 'Scores' });
}
