/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CatalogWatch } from './CatalogWatch';

describe('CatalogWatch', () => {
  const MINUTE = 60_000;

  it('looks often until the catalog stays the same, then at its pace', () => {
    const watch = new CatalogWatch({ intervalMs: 10 * MINUTE, startedAt: 0 });
    expect(watch.isDue(0)).toBe(true);
    watch.seen(0, 0, 0);
    watch.seen(15_000, 0, 0);
    expect(watch.isSettled).toBe(false);
    expect(watch.isDue(20_000)).toBe(false);
    expect(watch.isDue(30_000)).toBe(true);
    watch.seen(30_000, 12, 0);
    expect(watch.isSettled).toBe(false);
    watch.seen(45_000, 12, 0);
    expect(watch.isSettled).toBe(true);
    expect(watch.isDue(2 * MINUTE)).toBe(false);
    expect(watch.isDue(11 * MINUTE)).toBe(true);
  });

  it('gives up looking often at a catalog that stays empty', () => {
    const watch = new CatalogWatch({ intervalMs: 30 * MINUTE, startedAt: 0 });
    watch.seen(11 * MINUTE, 0, 0);
    expect(watch.isDue(12 * MINUTE)).toBe(false);
  });
});
