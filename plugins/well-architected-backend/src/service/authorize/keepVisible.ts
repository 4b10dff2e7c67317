/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Visible } from './watchCatalog';

/** Leaves out of a page what the catalog hides from the caller. */
export async function keepVisible<
  ListedPage extends { items: { entityRef: string }[] },
>(options: { page: ListedPage; visible: Visible }): Promise<ListedPage> {
  const { page, visible } = options;
  const shown = await visible(page.items.map(item => item.entityRef));
  return {
    ...page,
    items: page.items.filter(item => shown.has(item.entityRef)),
  };
}
