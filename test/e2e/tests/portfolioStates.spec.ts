/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  noEntities,
  noItems,
  PageStates,
  testStates,
} from '../support/walkStates';

const PILLARS = 'Scores and open risks by pillar';
const ENTITY = 'product-search';
const tabOf = (kind: string, name: string) =>
  `/catalog/default/${kind}/${name}/well-architected`;

/** What the plugin shows of a part of the organisation, on pages of others. */
const PAGES: PageStates[] = [
  {
    name: 'the tab of a group',
    path: tabOf('group', 'commerce'),
    reads: '/overview?*',
    shows: page => page.getByRole('table', { name: PILLARS }),
    partial: { failing: '/owners/group/default/commerce/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'the tab of a user',
    path: tabOf('user', 'ben.okafor'),
    reads: '/overview?*',
    shows: page => page.getByRole('table', { name: PILLARS }),
    partial: { failing: '/overview/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'the tab of a domain',
    path: tabOf('domain', 'retail'),
    reads: '/overview?*',
    shows: page => page.getByRole('table', { name: PILLARS }),
    partial: { failing: '/domains/domain/default/retail/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'the tab of a system',
    path: tabOf('system', 'orders'),
    reads: '/entities/system/default/orders/scorecard',
    shows: page => page.getByRole('list', { name: 'Six pillars' }),
    partial: { failing: '/entities/system/default/orders/results' },
    empty: {
      reads: '/entities/system/default/orders/results',
      change: noItems,
      says: 'No check has a result yet.',
    },
  },
  {
    name: 'the entities of a system',
    path: `${tabOf('system', 'orders')}?view=members`,
    reads: '/overview?*',
    shows: page => page.getByRole('table', { name: PILLARS }),
    partial: { failing: '/systems/system/default/orders/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'the card of the home page',
    path: '/home',
    reads: '/overview?*',
    shows: page => page.getByRole('list', { name: 'Newest HIGH risks' }),
    empty: {
      change: noEntities,
      says: /^Nothing that you own, .* has been reviewed yet/,
    },
  },
  {
    name: 'the card of an entity',
    path: `/catalog/default/component/${ENTITY}`,
    reads: `/entities/component/default/${ENTITY}/scorecard`,
    shows: page =>
      page.getByRole('list', { name: 'Scores of the six pillars' }),
    // an account that could not be read
    partial: {
      change: scorecard => ({
        ...scorecard,
        notices: [
          {
            kind: 'run-failed',
            accountId: '111122223333',
            message: 'Account 111122223333 could not be read.',
          },
        ],
      }),
      says: 'Some evidence is out of date or could not be read.',
    },
    empty: {
      change: scorecard => ({
        ...scorecard,
        score: undefined,
        evaluatedAt: undefined,
        notices: [],
      }),
      says: 'Not evaluated yet',
    },
  },
];

testStates(PAGES);
