/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the page of what one milestone froze. */
export const milestoneMessages = {
  section: 'Milestone',
  title: 'Review {{review}}: {{name}}',
  back: 'Back to the report of today',
  notFound:
    '{{entity}} has no such milestone. The report of today lists the milestones that there are.',
  intro:
    'As it stood when the review was completed. Nothing here changes any more.',
  completed: 'Completed',
  scored: 'Scored',
  coverage: 'Coverage',
  checks: 'Checks',
  lens: 'Framework lens',
  pillars: 'Six pillars as they were',
  figure: {
    high: 'HIGH',
    medium: 'MEDIUM',
    low: 'LOW',
    accepted: 'Accepted',
    unknown: 'Unknown',
    pass: 'Passed',
    notApplicable: 'Not applicable',
  },
  figureOf: '{{value}} {{figure}} in {{pillar}}',
  findings: 'Findings of {{name}}',
  today: 'How it stands now',
  todayOf: 'How “{{title}}” stands now',
  answers: 'Answers',
  noAnswers: 'No question had been answered.',
  waivers: 'Accepted risks',
  noWaivers: 'No risk had been accepted, nor had anybody asked for it.',
  actions: 'Actions',
  noActions: 'Nobody had taken over an action.',
  status: { open: 'Open', done: 'Done' },
} as const;
