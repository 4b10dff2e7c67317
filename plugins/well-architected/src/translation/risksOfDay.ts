/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of findings as they stood on a day. */
export const risksOfDayMessages = {
  caption: 'Findings on {{day}}, the highest risk first',
  since: 'Since',
  now: 'Today',
  hint: 'Findings as they stood at the end of {{day}}, worked out from what has changed since. A finding leads to what it is today.',
  otherCount:
    'The scores of that day counted {{counted}}, here are {{listed}}: checks that are gone since have no findings any more, and changes of long ago are not kept.',
  campaignCount:
    'The campaign counted {{counted}} on that day, here are {{listed}}: its sums are taken every 15 minutes, and count announced checks, which have no findings yet.',
  all: 'All that apply',
  campaign: 'Campaign: {{name}}',
  passing: 'Entities that pass',
  open: 'Entities with something open',
  empty: 'No finding matched these filters on {{day}}.',
} as const;
