/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The form of scope and context. */
export class ScopeView {
  constructor(private readonly page: Page) {}

  readonly section = () =>
    this.page.getByRole('region', { name: 'Scope and context' });
  readonly field = (name: string | RegExp) =>
    this.section().getByRole('textbox', { name });
  readonly criticality = () =>
    this.section().getByRole('combobox', { name: 'Criticality' });
  readonly confirm = () =>
    this.section().getByRole('button', { name: 'Save and confirm' });
  readonly yaml = () =>
    this.page.getByRole('region', { name: /^Annotations of / });
}
