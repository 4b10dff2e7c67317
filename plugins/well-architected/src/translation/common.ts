/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Words that every part of the plugin uses. */
export const commonMessages = {
  level: {
    'at-risk': 'At risk',
    'needs-attention': 'Needs attention',
    good: 'Good',
    'well-architected': 'Well-Architected',
    'not-assessed': 'Not assessed',
  },
  state: {
    fail: 'Open',
    waived: 'Accepted',
    unknown: 'Unknown',
    pass: 'Passed',
    'not-applicable': 'Not applicable',
  },
  risk: { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' },
  effort: { Low: 'Low', Medium: 'Medium', High: 'High' },
  pillar: {
    'operational-excellence': 'Operational Excellence',
    security: 'Security',
    reliability: 'Reliability',
    'performance-efficiency': 'Performance Efficiency',
    'cost-optimization': 'Cost Optimization',
    sustainability: 'Sustainability',
  },
  pillarShort: {
    'operational-excellence': 'Operations',
    security: 'Security',
    reliability: 'Reliability',
    'performance-efficiency': 'Performance',
    'cost-optimization': 'Cost',
    sustainability: 'Sustainability',
  },
  score: {
    of100: '{{value}} of 100',
    label: 'Score',
    range: 'up to {{high}}: {{points}} points are unknown',
    notEnough: 'Not enough evidence',
    notEnoughCoverage: 'Not enough evidence (coverage {{coverage}} %)',
    provisional: 'Provisional: a pillar has not enough evidence',
    provisionalWhy:
      'At least one pillar has less than half of its evidence, so this score counts it as not proven.',
    withoutAccepted: '{{value}} without accepted risks',
    coverage: 'Coverage {{coverage}} %',
  },
  counts: {
    high: '{{value}} HIGH',
    medium: '{{value}} MEDIUM',
    low: '{{value}} LOW',
    accepted: '{{value}} accepted',
    unknown: '{{value}} unknown',
    notApplicable: '{{value}} not applicable',
    noneOpen: 'No open finding',
    resources_one: '{{part}} of {{count}} resource',
    resources_other: '{{part}} of {{count}} resources',
    resourcesUnknown_one: '{{part}} of {{count}} resource unknown',
    resourcesUnknown_other: '{{part}} of {{count}} resources unknown',
  },
  reason: {
    NO_ACCOUNT: 'No AWS account is linked to this entity.',
    ACCESS_DENIED: 'The role may not call what is needed to see this.',
    ASSUME_ROLE_FAILED: 'The role of the account could not be assumed.',
    REGION_DISABLED: 'The Region is not enabled in the account.',
    THROTTLED: 'AWS limited the number of calls before this could be read.',
    API_ERROR: 'AWS answered with an error.',
    NOT_ENOUGH_DATA: 'There is not enough data yet to judge this.',
    OPT_IN_REQUIRED: 'The AWS service that knows this is not turned on.',
    SUPPORT_PLAN_REQUIRED:
      'The support plan of the account does not include this.',
    STALE: 'The evidence is too old to be counted.',
    ANSWER_NEEDED: 'Nobody has answered the question yet.',
    CONTEXT_MISSING: 'The entity does not declare what this depends on.',
    NOT_COLLECTED: 'This has not been read from AWS yet.',
  },
  action: {
    copy: 'Copy',
    copied: 'Copied',
    copyThing: 'Copy {{thing}}',
    retry: 'Try again',
    close: 'Close',
    reset: 'Reset filters',
    showMore: 'Show more',
    all: 'All',
  },
  section: {
    loading: 'Loading {{name}}',
    failed: '{{name}} could not be loaded',
    forbidden:
      'You may not see this. Ask an administrator of the portal for the permission {{permission}}.',
    forbiddenTitle: 'Permission needed',
    notFound:
      'Nothing is known about this entity yet. It is picked up with the next sync of the catalog.',
  },
  chart: {
    range: 'Period',
    days: '{{days}} days',
    asTable: 'Show as table',
    asChart: 'Show as chart',
    day: 'Day',
    overall: 'Overall',
    overallRange: 'Overall, from proven to possible',
    entities: 'Entities',
    coverage: 'Coverage',
    lines: 'Lines',
    empty: 'The first point appears after the first day with a result.',
    one: 'One day is known so far: {{score}} on {{day}}. The line starts tomorrow.',
    caption: '{{title}}, the last {{days}} days',
    summary:
      '{{title}}: from {{first}} to {{last}} in {{days}} days, {{high}} HIGH risks open now.',
    catalogueChanged: 'Checks changed to version {{version}}',
    markerTitle: 'Versions of the checks',
  },
} as const;
