/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The organisation's page.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'well-architected' });

/** Path of the tab under the page of an entity, in both systems. */
export const ENTITY_TAB_PATH = '/well-architected';

/** The parts of the organisation's page, in the order of their tabs. */
export const ORG_PARTS = [
  'overview',
  'owners',
  'systems',
  'entities',
  'checks',
  'risks',
  'waivers',
  'campaigns',
  'accounts',
  'health',
] as const;

/** A part of the organisation's page. */
export type OrgPart = (typeof ORG_PARTS)[number];
