/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Locator } from '@playwright/test';

/** Accepted risks: of a finding, or of the organisation. */
export class WaiverPart {
  constructor(private readonly inside: () => Locator) {}

  readonly open = () =>
    this.inside().getByRole('button', { name: 'Accept this risk …' });
  readonly reason = () =>
    this.inside().getByRole('textbox', { name: /^Why it is acceptable/ });
  readonly link = () =>
    this.inside().getByRole('textbox', { name: 'Link to the decision' });
  readonly expires = () => this.inside().getByLabel('Accepted until');
  readonly request = () =>
    this.inside().getByRole('button', { name: 'Ask for approval' });
  /** One waiver by a text in it, such as its reason. */
  readonly waiver = (text: string | RegExp) =>
    this.inside()
      .getByRole('listitem')
      .filter({ hasText: text })
      .filter({ has: this.inside().page().getByRole('list') });
  readonly approve = (text: string | RegExp) =>
    this.waiver(text).getByRole('button', { name: /^Approve/ });
  readonly note = (text: string | RegExp) =>
    this.waiver(text).getByRole('textbox', { name: 'Note to the decision' });
}
