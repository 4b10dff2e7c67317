/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  PillarId,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Zod } from './types';

const REF =
  /^[A-Za-z]+:[A-Za-z0-9-]+\/[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/;
const MAX_REF = 255;
const RISK_VALUES = ['HIGH', 'MEDIUM', 'LOW'] as const satisfies Risk[];

const refInput = (zod: Zod, what: string) =>
  zod
    .string()
    .max(MAX_REF)
    .regex(REF, `is not ${what}`)
    // as everywhere in the database
    .transform(ref => ref.toLocaleLowerCase('en-US'));

/** An entity under review. */
export const entityRefInput = (zod: Zod) =>
  refInput(zod, 'an entity ref such as component:default/orders-api').describe(
    'Entity ref of the workload, such as component:default/orders-api',
  );

/** Owner of entities. */
export const ownerRefInput = (zod: Zod) =>
  refInput(zod, 'an entity ref such as group:default/team-orders').describe(
    'Entity ref of the owner, such as group:default/team-orders',
  );

/** A check of the catalogue. */
export const checkIdInput = (zod: Zod) =>
  zod
    .string()
    .min(1)
    .max(127)
    .describe('Id of the check, as list-checks and the findings name it');

/** Only these risks. */
export const risksInput = (zod: Zod) =>
  zod
    .array(zod.enum(RISK_VALUES))
    .optional()
    .describe('Only these risks; all where absent');

/** Only these pillars. */
export const pillarsInput = (zod: Zod) =>
  zod
    .array(zod.enum(PILLAR_IDS as unknown as [PillarId, ...PillarId[]]))
    .optional()
    .describe('Only these pillars; all six where absent');

/** Items of a page. */
export const limitInput = (zod: Zod) =>
  zod.number().int().min(1).max(100).default(20).describe('Items of a page');

/** Where a page begins. */
export const cursorInput = (zod: Zod) =>
  zod
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('nextCursor of the page before');

/** Where something can be read. */
export const linkInput = (zod: Zod) =>
  zod
    .string()
    .max(1000)
    .regex(/^https?:\/\/\S+$/, 'is not an http or https address')
    .optional();
