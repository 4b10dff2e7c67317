/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';

/** Filters of which the pages take several values, separated by commas. */
const SEVERAL = ['owner', 'check'];

/**
 * The filters of a list as the address of the organisation's page carries
 * them. Of the others a page takes one value: several of them are left out, so
 * that the page shows what the list does and more, never less.
 */
export function toPageFilters(filter: EntityFilter): Record<string, string> {
  const { childGroups, text, ...lists } = filter;
  return {
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, values = []]) =>
        values.length === 1 || (values.length > 1 && SEVERAL.includes(name))
          ? [[name, values.join(',')]]
          : [],
      ),
    ),
    // the pages include child groups by themselves
    ...(filter.owner?.length && !childGroups ? { children: 'no' } : {}),
    ...(text ? { text } : {}),
  };
}
