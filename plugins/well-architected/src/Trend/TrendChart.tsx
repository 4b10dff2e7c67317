/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { TrendPoint } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { usePalette } from '../theme/usePalette';
import {
  catalogueChanges,
  LineId,
  lookOf,
  ticksOf,
  timeOf,
  valueOf,
} from './lines';
import { TrendTooltip } from './TrendTooltip';

/** Before the browser has measured the page. */
const FIRST_WIDTH = 800;

/** Scores over days. Its own chunk, as nothing else needs recharts. */
export default function TrendChart(props: {
  points: TrendPoint[];
  lines: LineId[];
  label: string;
  height: number;
}) {
  const { points, lines, label, height } = props;
  const palette = usePalette();
  const format = useFormat();
  const t = useText();
  const overall = lookOf('overall', palette);
  const tick = { fill: palette.muted, fontSize: 12 };
  return (
    <div
      role="group"
      aria-label={label}
      style={{ width: '100%', height }}
      data-testid="trend-chart"
    >
      <ResponsiveContainer
        width="100%"
        height="100%"
        initialDimension={{ width: FIRST_WIDTH, height }}
      >
        <ComposedChart
          data={points}
          margin={{ top: 12, right: 12, bottom: 0, left: -16 }}
        >
          <CartesianGrid vertical={false} stroke={palette.hairline} />
          <XAxis
            dataKey={timeOf}
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={ticksOf(points)}
            tickFormatter={time =>
              format.shortDate(new Date(time).toISOString())
            }
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: palette.hairline }}
            minTickGap={48}
          />
          <YAxis
            domain={[0, 100]}
            ticks={[0, 20, 40, 60, 80, 100]}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={52}
          />
          <Tooltip
            content={<TrendTooltip lines={lines} />}
            cursor={{ stroke: palette.muted, strokeDasharray: '2 2' }}
            isAnimationActive={false}
          />
          {catalogueChanges(points).map(point => (
            <ReferenceLine
              key={point.day}
              x={timeOf(point)}
              stroke={palette.muted}
              strokeDasharray="2 4"
              label={{
                value: t('common.chart.catalogueChanged', {
                  version: point.catalogueVersion,
                }),
                // To the side of the line that has more room.
                position:
                  points.indexOf(point) < points.length / 2
                    ? 'insideTopLeft'
                    : 'insideTopRight',
                fill: palette.muted,
                fontSize: 11,
              }}
            />
          ))}
          {lines.includes('overall') && (
            <Area
              dataKey={(point: TrendPoint) => [point.low, point.high]}
              stroke="none"
              fill={overall.color}
              fillOpacity={0.12}
              isAnimationActive={false}
              activeDot={false}
            />
          )}
          {lines.map(line => {
            const look = lookOf(line, palette);
            return (
              <Line
                key={line}
                dataKey={(point: TrendPoint) => valueOf(point, line)}
                stroke={look.color}
                strokeWidth={look.width}
                strokeDasharray={look.dash}
                dot={false}
                isAnimationActive={false}
              />
            );
          })}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
