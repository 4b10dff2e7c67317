/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntitySummary,
  PILLAR_IDS,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { toCsv } from './toCsv';

const PILLARS = PILLAR_IDS.map(id => [id, pillarOf(id).name] as const);

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
      Entity: entity.entityRef,
      Title: entity.title ?? '',
      Kind: entity.kind,
      Type: entity.type ?? '',
      Lifecycle: entity.lifecycle ?? '',
      Owner: entity.ownerRef ?? '',
      System: entity.systemRef ?? '',
      Level: entity.level,
      Score: `${entity.low}`,
      'Score possible': `${entity.high}`,
      'Coverage in %': `${entity.coverage}`,
      Provisional: entity.provisional ? 'yes' : '',
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
      Evaluated: entity.evaluatedAt ?? '',
    })),
  });
