/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy, Suspense, useState } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { Trend, TrendSubject } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { LoadingLines, ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { LineToggles } from './LineToggles';
import { LINE_IDS, LineId } from './lines';
import { TrendTable } from './TrendTable';

// recharts is larger than the rest of the plugin: a chunk of its own.
const TrendChart = lazy(() => import('./TrendChart'));

const RANGES = ['30', '90', '365'];
const DEFAULT_RANGE = '90';
export const CHART_HEIGHT = 280;

const useStyles = makeStyles((theme: Theme) => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  figure: { margin: 0 },
}));

function TrendView(props: {
  trend: Trend;
  title: string;
  days: string;
  pillars?: boolean;
}) {
  const { trend, title, days } = props;
  const { points } = trend;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const [lines, setLines] = useState<LineId[]>(
    props.pillars ? [...LINE_IDS] : ['overall'],
  );
  const [table, setTable] = useState(false);
  if (points.length === 0) {
    return <p className={surface.muted}>{t('common.chart.empty')}</p>;
  }
  const [first, last] = [points[0], points[points.length - 1]];
  if (points.length === 1) {
    return (
      <p className={surface.muted}>
        {t('common.chart.one', {
          score: String(first.low),
          day: format.shortDate(first.day),
        })}
      </p>
    );
  }
  const summary = t('common.chart.summary', {
    title,
    first: String(first.low),
    last: String(last.low),
    days,
    high: String(last.counts.high),
  });
  return (
    <figure className={classes.figure}>
      <div className={classes.controls}>
        <LineToggles lines={lines} onChange={setLines} />
        <Segmented
          label={title}
          value={table ? 'table' : 'chart'}
          onChange={next => setTable(next === 'table')}
          options={[
            { value: 'chart', label: t('common.chart.asChart') },
            { value: 'table', label: t('common.chart.asTable') },
          ]}
        />
      </div>
      {table ? (
        <TrendTable
          points={points}
          caption={t('common.chart.caption', { title, days })}
        />
      ) : (
        <Suspense
          fallback={<LoadingLines name={title} heights={[CHART_HEIGHT]} />}
        >
          <TrendChart
            points={points}
            lines={lines}
            label={summary}
            height={CHART_HEIGHT}
          />
        </Suspense>
      )}
      <figcaption className={`${surface.small} ${surface.muted}`}>
        {summary}
      </figcaption>
    </figure>
  );
}

/** A trend with its period in the address, as a chart or as a table. */
export function TrendSection(props: {
  title: string;
  subject: TrendSubject;
  /** Changes when there may be something new. */
  version?: number;
  /** Show the lines of the pillars from the start. */
  pillars?: boolean;
}) {
  const { title, subject, version, pillars } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const url = useUrlState();
  const asked = url.get('days');
  const days = RANGES.includes(asked) ? asked : DEFAULT_RANGE;
  const trend = useResource({
    key: JSON.stringify({ subject, version, days }),
    read: () => api.getTrend(subject, { days: Number(days) }),
  });
  return (
    <Section
      title={title}
      actions={
        <Segmented
          label={t('common.chart.range')}
          value={days}
          onChange={next =>
            url.set({ days: next === DEFAULT_RANGE ? '' : next })
          }
          options={RANGES.map(value => ({
            value,
            label: t('common.chart.days', { days: value }),
          }))}
        />
      }
    >
      <ResourceView resource={trend} name={title} heights={[CHART_HEIGHT]}>
        {value => (
          <TrendView
            trend={value}
            title={title}
            days={days}
            pillars={pillars}
          />
        )}
      </ResourceView>
    </Section>
  );
}
