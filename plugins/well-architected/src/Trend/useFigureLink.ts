/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend, TrendSubject } from 'backstage-plugin-well-architected-common';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { withinOf } from '../links/withinOf';
import { Compared } from './changes';
import { useDayLink } from './useDayLink';

/** Filters of the list that each figure counts. */
const FILTERS: Record<Compared, Record<string, string>> = {
  score: {},
  high: { risk: 'HIGH' },
  medium: { risk: 'MEDIUM' },
  entities: { sort: 'name' },
};

/**
 * Makes links from the figures of a trend to the lists behind them: those of
 * today or, of a period that ended earlier, those of its last day.
 */
export function useFigureLink(
  subject: TrendSubject,
  trend: Trend,
): (figure: Compared) => string | undefined {
  const dayLink = useDayLink();
  const orgLink = useOrgLink(withinOf(subject));
  const tabLink = useEntityTabLink();
  const isOver = trend.to < new Date().toISOString().slice(0, 10);
  return figure => {
    if (isOver) {
      const day = trend.points.at(-1)?.day;
      return day && dayLink(subject)({ day, figure });
    }
    return subject.type === 'entity'
      ? tabLink(subject.ref, FILTERS[figure])
      : orgLink('entities', FILTERS[figure]);
  };
}
