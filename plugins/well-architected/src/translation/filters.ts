/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the filters of lists. */
export const filterMessages = {
  children: 'Include child groups',
  bar: 'Filters',
  search: 'Search',
  more: 'More filters',
  fewer: 'Fewer filters',
  withCount: '{{name}} ({{entities}})',
  chosen: '{{filter}}: {{value}}',
  remove: 'Remove filter {{name}}',
  name: {
    owner: 'Owner',
    system: 'System',
    domain: 'Domain',
    kind: 'Kind',
    type: 'Type',
    lifecycle: 'Lifecycle',
    account: 'Account',
    level: 'Level',
    pillar: 'Pillar',
    risk: 'Risk',
    state: 'State',
    check: 'Check',
    basis: 'Known by',
    entity: 'Entity',
  },
  all: {
    owner: 'All owners',
    system: 'All systems',
    domain: 'All domains',
    kind: 'All kinds',
    type: 'All types',
    lifecycle: 'All lifecycles',
    account: 'All accounts',
    level: 'All levels',
    pillar: 'All pillars',
    risk: 'All risks',
    state: 'All states',
    check: 'All checks',
    basis: 'However known',
    entity: 'All entities',
  },
  basis: {
    observed: 'Observation',
    imported: 'Import',
    attested: 'People’s answers',
  },
  noOwner: 'No owner',
  saved: {
    title: 'Saved filters',
    save: 'Save these filters',
    name: 'Name',
    nameHint: 'Such as “HIGH risks in production”',
    replace: 'Filters of this name exist; saving replaces them.',
    remove: 'Delete {{name}}',
    none: 'Nothing is saved for this page yet.',
    link: 'the link to this list',
  },
} as const;
