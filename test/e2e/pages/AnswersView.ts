/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The questions of an entity, answered in one sitting. */
export class AnswersView {
  constructor(private readonly page: Page) {}

  readonly section = () =>
    this.page.getByRole('region', { name: /^Answer questions about / });
  readonly pillar = (name: string) =>
    this.section()
      .getByRole('group', { name: 'Pillar' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  readonly questions = () =>
    this.section().locator('ol').first().getByRole('radiogroup');
  readonly question = (title: string) =>
    this.section().getByRole('listitem', { name: title, exact: true });
  readonly choice = (title: string, name: 'Yes' | 'No' | 'Does not apply') =>
    this.question(title).getByRole('radio', { name: new RegExp(`^${name} `) });
  readonly text = (title: string) =>
    this.question(title).getByRole('textbox', { name: 'What it rests on' });
  readonly save = (title: string) =>
    this.question(title).getByRole('button', { name: 'Save answer' });
  readonly progress = () =>
    this.section().getByText(/^\d+ of \d+ questions? answered$/);
}
