/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { EXAMPLE_NOW } from '../../testKit';
import { protectionCheck } from '../../testKit/sampleDefinitions.testUtils';
import { EntityFacts } from '../types';

/** A table that fails the sample check. */
export const observation = (
  name: string,
  changes: Partial<Observation> = {},
): Observation => ({
  checkId: protectionCheck.id,
  subject: {
    type: 'Sample::Table',
    id: name,
    name,
    region: 'eu-west-1',
    accountId: '111122223333',
  },
  status: 'fail',
  message: `Table ${name} is not protected`,
  evidence: {},
  ...changes,
});

/** An entity in one production account. */
export const facts = (changes: Partial<EntityFacts> = {}): EntityFacts => ({
  entity: {
    ref: 'component:default/orders-api',
    kind: 'Component',
    name: 'orders-api',
    annotations: {},
    links: [],
  },
  context: {},
  accounts: [
    { id: '111122223333', name: 'production', environment: 'production' },
  ],
  regions: ['eu-west-1'],
  resourceCounts: {},
  observations: [],
  now: new Date(EXAMPLE_NOW),
  ...changes,
});
