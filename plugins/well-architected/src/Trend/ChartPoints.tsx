/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  createContext,
  KeyboardEvent,
  ReactNode,
  useContext,
  useRef,
  useState,
} from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { paletteOf } from '../theme/palette';
import { usePalette } from '../theme/usePalette';
import { ChartData } from './chartData';
import { ChartPoint, PointAt, usePortalLink } from './ChartPoint';
import { isAlone } from './isAlone';
import { nextPoint } from './nextPoint';

const useStyles = makeStyles((theme: Theme) => ({
  chart: { position: 'relative', width: '100%' },
  focus: {
    position: 'absolute',
    top: 0,
    right: 12,
    padding: '2px 8px',
    borderRadius: 6,
    fontSize: '0.75rem',
    background: paletteOf(theme.palette?.type).surface,
    border: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
  },
}));

/** What each point of a chart has to know about all of them. */
interface Points {
  data: ChartData;
  portal: ReturnType<typeof usePortalLink>;
  /** The one point that Tab stops at. */
  stop: PointAt | undefined;
  textOf: (at: PointAt) => string;
  onFocus: (at: PointAt) => void;
  onBlur: () => void;
}

const PointsContext = createContext<Points | undefined>(undefined);

const isSame = (a: PointAt | undefined, b: PointAt) =>
  a?.line === b.line && a.index === b.index;

/**
 * The frame of a chart whose points are links. All of them are one stop of the
 * Tab key, the last day at first; arrow keys lead from point to point. The
 * chart itself is not drawn anew for that.
 */
export function ChartPoints(props: {
  data: ChartData;
  /** What the chart tells, in a sentence. */
  label: string;
  height: number;
  children: ReactNode;
}) {
  const { data, label, height, children } = props;
  const { days, lines } = data;
  const classes = useStyles();
  const t = useText();
  const format = useFormat();
  const portal = usePortalLink();
  const chart = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<PointAt>();
  const [focused, setFocused] = useState<PointAt>();
  const points = lines.map(({ links = [], values }) =>
    days
      .map((_, index) => index)
      .filter(index => links[index] && values[index] !== undefined),
  );
  const isThere = (at: PointAt) => points[at.line]?.includes(at.index);
  const first = points.findIndex(line => line.length > 0);
  const entry =
    first < 0 ? undefined : { line: first, index: points[first].at(-1)! };
  const textOf = ({ line, index }: PointAt) =>
    t('trend.points.at', {
      day: format.day(days[index]),
      line: lines[line].label,
      value: format.number(lines[line].values[index] ?? 0),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = focused && nextPoint(points, focused, event.key);
    if (next) {
      event.preventDefault();
      // the chart moves its own cursor by arrow keys
      event.stopPropagation();
      chart.current
        ?.querySelector<SVGAElement>(
          `[data-point="${next.line} ${next.index}"]`,
        )
        ?.focus();
    }
  };
  return (
    <PointsContext.Provider
      value={{
        data,
        portal,
        stop: last && isThere(last) ? last : entry,
        textOf,
        onFocus: at => {
          setLast(at);
          setFocused(at);
        },
        onBlur: () => setFocused(undefined),
      }}
    >
      <div
        role="group"
        aria-label={label}
        className={classes.chart}
        style={{ height }}
        data-testid="trend-chart"
        ref={chart}
        onKeyDownCapture={onKeyDown}
      >
        {children}
        {focused && isThere(focused) && (
          <div aria-hidden className={classes.focus}>
            {textOf(focused)}
          </div>
        )}
      </div>
    </PointsContext.Provider>
  );
}

/** A point as the chart draws it: a link where there is a list behind it. */
export function PointOfLine(props: {
  at: PointAt;
  /** Absent where the line has no value. */
  x?: number | null;
  y?: number | null;
}) {
  const { at, x, y } = props;
  const t = useText();
  const palette = usePalette();
  const points = useContext(PointsContext);
  const line = points?.data.lines[at.line];
  const to = line?.links?.[at.index];
  if (typeof x !== 'number' || typeof y !== 'number' || !points || !to) {
    return null;
  }
  return (
    <ChartPoint
      x={x}
      y={y}
      at={at}
      to={to}
      label={t('trend.points.label', { point: points.textOf(at) })}
      color={line.look.color}
      surface={palette.surface}
      isStop={isSame(points.stop, at)}
      isAlone={isAlone(line, at.index)}
      portal={points.portal}
      onFocus={() => points.onFocus(at)}
      onBlur={points.onBlur}
    />
  );
}
