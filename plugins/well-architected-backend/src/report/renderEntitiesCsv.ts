/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityDay,
  EntitySummary,
  PILLAR_IDS,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { toCsv } from './toCsv';

const PILLARS = PILLAR_IDS.map(id => [id, pillarOf(id).name] as const);

/** What the tables of today and of another day have in common. */
export const COMMON_COLUMNS = [
  'Entity',
  'Title',
  'Kind',
  'Owner',
  'System',
  'Level',
  'Score',
  'Score possible',
  'Coverage in %',
  'HIGH',
  'MEDIUM',
  'LOW',
  'Accepted',
  'Unknown',
  ...PILLARS.map(([, name]) => name),
];

const COLUMNS = [
  'Entity',
  'Title',
  'Kind',
  'Type',
  'Lifecycle',
  'Owner',
  'System',
  'Level',
  'Score',
  'Score possible',
  'Coverage in %',
  'Provisional',
  'HIGH',
  'MEDIUM',
  'LOW',
  'Accepted',
  'Unknown',
  ...PILLARS.map(([, name]) => name),
  'Evaluated',
];

/** The cells of the common columns, of today or of another day. */
export const commonCells = (
  entity: EntityDay | EntitySummary,
): Record<string, string> => ({
  Entity: entity.entityRef,
  Title: entity.title ?? '',
  Kind: entity.kind,
  Owner: entity.ownerRef ?? '',
  System: entity.systemRef ?? '',
  Level: entity.level ?? '',
  Score: `${entity.low}`,
  'Score possible': `${entity.high}`,
  'Coverage in %': `${entity.coverage}`,
  HIGH: `${entity.counts.high}`,
  MEDIUM: `${entity.counts.medium}`,
  LOW: `${entity.counts.low}`,
  Accepted: `${entity.counts.accepted}`,
  Unknown: `${entity.counts.unknown}`,
  ...Object.fromEntries(
    PILLARS.map(([id, name]) => {
      const { low, enoughEvidence } = entity.pillars[id];
      return [name, enoughEvidence ? `${low}` : ''];
    }),
  ),
});

/**
 * Entities of the organisation as a table, one row for each. Scores are what
 * is proven; a pillar without enough evidence has an empty cell.
 *
 * @param continued - rows that follow others of the same table
 */
export const renderEntitiesCsv = (
  entities: EntitySummary[],
  continued: boolean,
): string =>
  toCsv({
    columns: COLUMNS,
    continued,
    rows: entities.map(entity => ({
      ...commonCells(entity),
      Type: entity.type ?? '',
      Lifecycle: entity.lifecycle ?? '',
      Provisional: entity.provisional ? 'yes' : '',
      Evaluated: entity.evaluatedAt ?? '',
    })),
  });
