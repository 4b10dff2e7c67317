/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFile } from 'node:fs/promises';
import { Page } from '@playwright/test';

/** The review of an entity as one document. */
export class ReportView {
  constructor(private readonly page: Page) {}

  readonly section = (title: string) =>
    this.page.getByRole('region', { name: title, exact: true });
  /** Headings of the parts of a pillar, in their order. */
  readonly partsOf = (pillar: string) =>
    this.section(pillar).getByRole('heading', { level: 3 });
  readonly download = (format: 'Markdown' | 'CSV' | 'JSON' = 'Markdown') =>
    this.page.getByRole('button', { name: `Download ${format}` });

  /** Text of the file that a button saves. */
  async textOf(format: 'Markdown' | 'CSV' | 'JSON'): Promise<string> {
    const downloading = this.page.waitForEvent('download');
    await this.download(format).click();
    return readFile(await (await downloading).path(), 'utf8');
  }
}
