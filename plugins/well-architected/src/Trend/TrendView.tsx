/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { Trend, TrendSubject } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { usePalette } from '../theme/usePalette';
import { ChartFigure } from './ChartFigure';
import { LineToggles } from './LineToggles';
import { LineId, LINE_IDS, lookOf, valueOf } from './lines';
import { lineLabel, linesOf, trendChart } from './chartOfTrend';
import { NOT_IN_PICTURE } from './savePicture';
import { TrendFigures } from './TrendFigures';
import { useDayLink } from './useDayLink';
import { useTrendSettings } from './useTrendSettings';

/** What like for like means here, and who is not in it. */
function AlikeHint({ trend }: { trend: Trend }) {
  const t = useText();
  const { likeForLike, resolution } = trend;
  if (!likeForLike && resolution === 'day') {
    return null;
  }
  const { entities = 0, joined = 0, left = 0 } = likeForLike ?? {};
  const sentences = [
    resolution === 'week' && t('trend.line.weekly'),
    likeForLike && t('trend.line.alikeHint', { count: entities }),
    joined > 0 && t('trend.line.joinedHint', { entities: `${joined}` }),
    left > 0 && t('trend.line.leftHint', { entities: `${left}` }),
  ];
  return <div>{sentences.filter(Boolean).join(' ')}</div>;
}

/** A trend as it was read: figures, chart or table, and what they tell. */
export function TrendView(props: {
  trend: Trend;
  subject: TrendSubject;
  title: string;
  /** Show the lines of the pillars from the start. */
  pillars?: boolean;
}) {
  const { trend, subject, title } = props;
  const { points } = trend;
  const surface = useSurfaceStyles();
  const palette = usePalette();
  const t = useText();
  const format = useFormat();
  const { figure } = useTrendSettings();
  const dayLink = useDayLink();
  const [lines, setLines] = useState<LineId[]>(
    props.pillars ? [...LINE_IDS] : ['overall', 'alike'],
  );
  if (points.length === 0) {
    return <p className={surface.muted}>{t('common.chart.empty')}</p>;
  }
  const [first, last] = [points[0], points[points.length - 1]];
  if (points.length === 1) {
    return (
      <>
        <TrendFigures trend={trend} subject={subject} />
        <p className={surface.muted}>
          {t('common.chart.one', {
            score: String(first.low),
            day: format.day(first.day),
          })}
        </p>
      </>
    );
  }
  const days = { from: format.day(first.day), to: format.day(last.day) };
  const of = (point: typeof first) =>
    format.number(valueOf(point, 'overall', figure) ?? 0);
  return (
    <>
      <TrendFigures trend={trend} subject={subject} />
      <ChartFigure
        data={trendChart({
          trend,
          figure,
          lines,
          palette,
          t,
          linkOf: dayLink(subject),
        })}
        title={title}
        caption={t('trend.summary.caption', { title, ...days })}
        summary={t(`trend.summary.${figure}`, {
          title,
          ...days,
          first: of(first),
          last: of(last),
          high: format.number(last.counts.high),
        })}
        legend={
          <LineToggles
            lines={linesOf(trend).map(id => ({
              id,
              label: lineLabel(id, t),
              look: lookOf(id, palette),
            }))}
            selected={lines}
            onChange={setLines}
          />
        }
      >
        <div {...{ [NOT_IN_PICTURE]: '' }}>{t('trend.points.hint')}</div>
        <AlikeHint trend={trend} />
      </ChartFigure>
    </>
  );
}
