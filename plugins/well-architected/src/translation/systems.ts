/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the page about systems and domains. */
export const systemsMessages = {
  which: 'Systems or domains',
  systems: 'Systems',
  domains: 'Domains',
  systemsCaption:
    'Mean score of each system by pillar; a number with its range is what is proven and what is possible',
  domainsCaption:
    'Mean score of each domain by pillar; a number with its range is what is proven and what is possible',
  hint: 'Sums of the reviewed entities that belong to a system or domain. Scores are means of what is proven; ▲ counts open HIGH risks.',
  system: 'System',
  domain: 'Domain',
  search: 'Search',
  expand: 'Show systems of {{name}}',
  collapse: 'Hide systems of {{name}}',
  trendOf: 'Trend of {{name}}',
  select: 'Select a row to see its trend.',
  noSystems: 'No reviewed entity belongs to a system yet.',
  noDomains: 'No reviewed entity belongs to a domain yet.',
  noneMatch: 'Nothing matches these filters.',
  systemsOf: 'Systems of {{name}}',
} as const;
