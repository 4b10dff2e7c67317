/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  isPillarId,
  TrendSubject,
} from 'backstage-plugin-well-architected-common';
import { useOrgLink } from '../links/useOrgLink';
import { withinOf } from '../links/withinOf';
import { LinkOfDay } from './chartData';

/** Filters of the list of a day that each figure counts. */
const FILTERS = {
  score: {},
  high: { risk: 'HIGH' },
  medium: { risk: 'MEDIUM' },
  coverage: { sort: 'coverage' },
  entities: { sort: 'name' },
};

const isCount = (figure: keyof typeof FILTERS) =>
  figure === 'high' || figure === 'medium';

/**
 * Makes links from the points of trends to the entities behind them, as they
 * stood on that day; from those of the like-for-like line to the entities that
 * were there at both ends.
 */
export function useDayLink(): (subject: TrendSubject) => LinkOfDay {
  const orgLink = useOrgLink();
  return subject =>
    ({ day, figure = 'score', line = 'overall', alike }) =>
      // the findings of one entity say more than its row
      orgLink(
        subject.type === 'entity' && isCount(figure) ? 'risks' : 'entities',
        {
          ...(subject.type === 'entity'
            ? { entity: subject.ref }
            : withinOf(subject)),
          day,
          ...(alike && { alikeFrom: alike.from, alikeTo: alike.to }),
          ...(isPillarId(line) && { pillar: line }),
          ...FILTERS[figure],
        },
      );
}
