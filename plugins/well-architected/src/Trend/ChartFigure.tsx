/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy, ReactNode, useRef, useState } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { LazyView } from '../parts/LazyView';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ChartData } from './chartData';
import { CHART_HEIGHT } from './chartHeight';
import { ChartTable } from './ChartTable';
import { ExportButtons } from './ExportButtons';
import { NOT_IN_PICTURE } from './savePicture';

// recharts is larger than the rest of the plugin: a chunk of its own.
const TrendChart = lazy(() => import('./TrendChart'));

const useStyles = makeStyles((theme: Theme) => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  figure: { margin: 0 },
}));

/** A chart with its legend, its table, its files and a sentence about it. */
export function ChartFigure(props: {
  data: ChartData;
  title: string;
  /** What the chart tells; read out in its place, and beneath it. */
  summary: string;
  caption: string;
  legend: ReactNode;
  children?: ReactNode;
}) {
  const { data, title, summary, caption, legend, children } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const [table, setTable] = useState(false);
  const picture = useRef<HTMLElement>(null);
  return (
    <figure className={classes.figure} ref={picture}>
      <div className={classes.controls}>
        {legend}
        <div className={surface.row} {...{ [NOT_IN_PICTURE]: '' }}>
          <Segmented
            label={title}
            value={table ? 'table' : 'chart'}
            onChange={next => setTable(next === 'table')}
            options={[
              { value: 'chart', label: t('common.chart.asChart') },
              { value: 'table', label: t('common.chart.asTable') },
            ]}
          />
          <ExportButtons
            title={title}
            data={data}
            picture={table ? undefined : picture}
          />
        </div>
      </div>
      {table ? (
        <ChartTable data={data} caption={caption} />
      ) : (
        <LazyView name={title} heights={[CHART_HEIGHT]}>
          <TrendChart data={data} label={summary} height={CHART_HEIGHT} />
        </LazyView>
      )}
      <figcaption className={`${surface.small} ${surface.muted}`}>
        {summary}
        {children}
      </figcaption>
    </figure>
  );
}
