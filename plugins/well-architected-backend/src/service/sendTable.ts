/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from 'backstage-plugin-well-architected-common';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Answers with a whole list as CSV, page after page, so that memory does not
 * grow with the table. An error of the first page is still answered as an
 * error; a later one breaks the download off, as a part of a table must not be
 * taken for the whole.
 */
export async function sendTable<T>(options: {
  res: Response;
  /** Of the file, without extension. */
  name: string;
  readPage: (cursor?: string) => Promise<Page<T>>;
  /** `continued`: rows that follow others of the same table. */
  render: (rows: T[], continued: boolean) => string;
}): Promise<void> {
  const { res, name, readPage, render } = options;
  let page = await readPage();
  async function* table() {
    yield render(page.items, false);
    while (page.nextCursor) {
      page = await readPage(page.nextCursor);
      yield render(page.items, true);
    }
  }
  res.attachment(`${name}.csv`).type('text/csv');
  await pipeline(Readable.from(table()), res);
}
