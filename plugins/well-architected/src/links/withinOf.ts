/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TrendSubject } from 'backstage-plugin-well-architected-common';

/** Filters, as the address has them, of the lists of a subject's entities. */
export function withinOf(subject: TrendSubject): Record<string, string> {
  switch (subject.type) {
    case 'entity':
      return {};
    case 'system':
    case 'domain':
      return { [subject.type]: subject.ref };
    default: {
      const owner =
        subject.type === 'owner' ? subject.ref : subject.owner?.join(',');
      return owner
        ? { owner, ...(subject.childGroups === false && { children: 'no' }) }
        : {};
    }
  }
}
