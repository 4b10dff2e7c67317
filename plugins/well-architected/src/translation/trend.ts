/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of trends and of the figures of groups, systems and domains. */
export const trendMessages = {
  range: {
    custom: 'Custom',
    from: 'From',
    to: 'To',
  },
  figure: {
    label: 'What the lines show',
    score: 'Score',
    high: 'HIGH risks',
    medium: 'MEDIUM risks',
  },
  line: {
    alike: 'Like for like',
    alikeHint_one:
      'Like for like is about the {{count}} entity that was there on the first and on the last day; its line begins anew where the checks changed.',
    alikeHint_other:
      'Like for like is about the {{count}} entities that were there on the first and on the last day; its line begins anew where the checks changed.',
    joinedHint: '{{entities}} joined since the first day.',
    leftHint: '{{entities}} left since the first day.',
    weekly: 'One point per week: the last day of each.',
  },
  marker: {
    catalogue: 'Checks changed to version {{version}}',
    joined_one: '{{count}} entity more',
    joined_other: '{{count}} entities more',
    left_one: '{{count}} entity fewer',
    left_other: '{{count}} entities fewer',
  },
  column: {
    possible: 'Possible',
    coverage: 'Coverage in %',
    entitiesOf: 'Entities of {{name}}',
    entitiesAlike: 'Entities, like for like',
    events: 'What happened',
  },
  summary: {
    high: '{{title}}: from {{first}} to {{last}} HIGH risks, {{from}} to {{to}}.',
    medium:
      '{{title}}: from {{first}} to {{last}} MEDIUM risks, {{from}} to {{to}}.',
    score:
      '{{title}}: score from {{first}} to {{last}}, {{from}} to {{to}}; {{high}} HIGH risks are open on the last day.',
    compare: '{{title}}, {{from}} to {{to}}: {{lines}}.',
    line: '{{name}} from {{first}} to {{last}}',
    caption: '{{title}}, {{from}} to {{to}}',
  },
  figures: {
    label: 'Figures of the period',
    score: 'Score',
    high: 'HIGH risks',
    medium: 'MEDIUM risks',
    entities: 'Entities',
    change: '{{change}} since {{day}}',
    noPrevious: 'no earlier period',
    unchanged: 'unchanged since {{day}}',
    alike: '{{change}} like for like',
    alikeSame: 'unchanged like for like',
    alikeSince: '{{change}} like for like since the checks changed',
  },
  export: {
    png: 'PNG',
    csv: 'CSV',
    pngLabel: 'Download {{title}} as a picture',
    csvLabel: 'Download {{title}} as CSV',
    failed: 'The picture could not be made: {{message}}',
  },
  points: {
    at: '{{day}}, {{line}}: {{value}}',
    label: '{{point}}. Show the entities of that day',
    hint: 'Each point leads to the entities as they stood on that day; Tab and the arrow keys reach the points.',
  },
  members: {
    title: 'Entities, worst first',
    all: 'Show all {{entities}}',
    none: 'No entity of these has been reviewed yet.',
  },
  portfolio: {
    figures: 'Figures of {{name}}',
    group:
      'Sums of the entities that {{name}} owns. Every number leads to the list behind it.',
    user: 'Sums of the entities that {{name}} owns, alone or as a direct member of a group.',
    system: 'Sums of the entities of the system {{name}}.',
    domain: 'Sums of the entities of the systems in the domain {{name}}.',
    groupEmpty:
      'Figures appear here as soon as an entity that {{name}} owns has an AWS account that was read.',
    userEmpty:
      'Figures appear here as soon as an entity of {{name}}, or of a group that {{name}} is a member of, has an AWS account that was read.',
    systemEmpty:
      'Figures appear here as soon as an entity of the system {{name}} has an AWS account that was read.',
    domainEmpty:
      'Figures appear here as soon as an entity of the domain {{name}} has an AWS account that was read.',
  },
  mine: {
    title: 'My HIGH risks',
    high: 'Open HIGH risks',
    highLink_one: '{{count}} open HIGH risk of what you own',
    highLink_other: '{{count}} open HIGH risks of what you own',
    scoreLink_one: 'Mean score {{score}} of {{count}} entity that you own',
    scoreLink_other: 'Mean score {{score}} of {{count}} entities that you own',
    change: '{{change}} in {{days}} days',
    sparkline: 'Mean score from {{first}} to {{last}} in {{days}} days',
    empty:
      'Nothing that you own, alone or through a group, has been reviewed yet.',
  },
  compare: {
    title: 'Comparison of owners',
    add: 'Compare {{owner}}',
    column: 'Compare',
    full: 'At most {{most}} owners can be compared. Take one out first.',
    one: 'Choose one more owner in the table to compare with {{owner}}.',
    clear: 'End the comparison',
    failed: 'The trend of {{owner}} could not be loaded: {{message}}',
    none: '{{owner}} has no figures in this period.',
  },
} as const;
