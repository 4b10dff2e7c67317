/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Translate } from '../hooks/useText';
import { ChartMarker } from './chartData';

/**
 * Where the catalogue changed, and where there were more or fewer entities
 * than at the point before; in the order of the days.
 */
export function markersOf(trend: Trend, t: Translate): ChartMarker[] {
  const isSum = trend.subjectType !== 'entity';
  return trend.points.flatMap((point, index): ChartMarker[] => {
    const before = trend.points[index - 1];
    if (!before) {
      return [];
    }
    const { day, catalogueVersion } = point;
    const joined = point.entities - before.entities;
    return [
      ...(catalogueVersion === before.catalogueVersion
        ? []
        : [
            {
              day,
              kind: 'catalogue' as const,
              label: t('trend.marker.catalogue', { version: catalogueVersion }),
            },
          ]),
      ...(isSum && joined !== 0
        ? [
            {
              day,
              kind: 'entities' as const,
              label: t(
                joined > 0 ? 'trend.marker.joined' : 'trend.marker.left',
                {
                  count: Math.abs(joined),
                },
              ),
            },
          ]
        : []),
    ];
  });
}

/** Markers that have room for their words: all of the catalogue, few others. */
export function labelledMarkers(
  markers: ChartMarker[],
  most = 6,
): ChartMarker[] {
  const room = Math.max(
    0,
    most - markers.filter(marker => marker.kind === 'catalogue').length,
  );
  const entities = markers.filter(marker => marker.kind === 'entities');
  const kept = new Set(entities.length > room ? [] : entities);
  return markers.filter(
    marker => marker.kind === 'catalogue' || kept.has(marker),
  );
}
