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
import { useFormat } from '../hooks/useFormat';
import { usePalette } from '../theme/usePalette';
import { ChartPoints, PointOfLine } from './ChartPoints';
import { ChartData, ChartLine } from './chartData';
import { ticksOf, timeOf } from './lines';
import { labelledMarkers } from './markersOf';
import { TrendTooltip } from './TrendTooltip';

/** Before the browser has measured the page. */
const FIRST_WIDTH = 800;

/** What recharts draws one point of. */
interface Row {
  time: number;
  index: number;
}

/** Numbers of the stretches of a line, one where it is whole. */
const stretchesIn = ({ stretches = [0] }: ChartLine) => [...new Set(stretches)];

/** Lines over days. Its own chunk, as nothing else needs recharts. */
export default function TrendChart(props: {
  data: ChartData;
  /** What the chart tells, in a sentence. */
  label: string;
  height: number;
}) {
  const { data, label, height } = props;
  const { days, lines, band, markers, isScore } = data;
  const palette = usePalette();
  const format = useFormat();
  const tick = { fill: palette.muted, fontSize: 12 };
  const rows: Row[] = days.map((day, index) => ({ time: timeOf(day), index }));
  // no line joins one point
  const onlyDay = days.length === 1;
  const worded = new Set(labelledMarkers(markers));
  return (
    <ChartPoints data={data} label={label} height={height}>
      <ResponsiveContainer
        width="100%"
        height="100%"
        initialDimension={{ width: FIRST_WIDTH, height }}
      >
        <ComposedChart
          data={rows}
          desc={label}
          margin={{ top: 12, right: 12, bottom: 0, left: -16 }}
        >
          <CartesianGrid vertical={false} stroke={palette.hairline} />
          <XAxis
            dataKey="time"
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={ticksOf(days)}
            tickFormatter={time =>
              format.shortDate(new Date(time).toISOString())
            }
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: palette.hairline }}
            minTickGap={48}
          />
          <YAxis
            domain={isScore ? [0, 100] : [0, 'auto']}
            ticks={isScore ? [0, 20, 40, 60, 80, 100] : undefined}
            allowDecimals={false}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={52}
          />
          <Tooltip
            content={<TrendTooltip data={data} />}
            cursor={{ stroke: palette.muted, strokeDasharray: '2 2' }}
            isAnimationActive={false}
          />
          {markers.map(marker => {
            const isCatalogue = marker.kind === 'catalogue';
            const isEarly = days.indexOf(marker.day) < days.length / 2;
            const side = isEarly ? 'Left' : 'Right';
            return (
              <ReferenceLine
                key={`${marker.kind} ${marker.day} ${marker.label}`}
                x={timeOf(marker.day)}
                stroke={palette.muted}
                strokeDasharray={isCatalogue ? '2 4' : '1 6'}
                label={
                  worded.has(marker)
                    ? {
                        value: marker.label,
                        // To the side of the line that has more room.
                        position: isCatalogue
                          ? `insideTop${side}`
                          : `insideBottom${side}`,
                        fill: palette.muted,
                        fontSize: 11,
                      }
                    : undefined
                }
              />
            );
          })}
          {band && (
            <Area
              dataKey={({ index }: Row) => band.values[index]}
              stroke="none"
              fill={band.color}
              fillOpacity={0.12}
              isAnimationActive={false}
              activeDot={false}
            />
          )}
          {lines.flatMap((line, nth) =>
            stretchesIn(line).map(stretch => (
              <Line
                key={`${line.id} ${stretch}`}
                name={line.label}
                dataKey={({ index }: Row) =>
                  line.stretches && line.stretches[index] !== stretch
                    ? undefined
                    : line.values[index]
                }
                // some points of a stretch have no value of their own
                connectNulls={line.stretches !== undefined}
                stroke={line.look.color}
                strokeWidth={line.look.width}
                strokeDasharray={line.look.dash}
                strokeLinecap={line.stretches ? 'round' : undefined}
                dot={
                  line.links
                    ? ({ cx, cy, payload }) => (
                        <PointOfLine
                          key={payload.index}
                          at={{ line: nth, index: payload.index }}
                          x={cx}
                          y={cy}
                        />
                      )
                    : onlyDay && {
                        r: 4,
                        fill: line.look.color,
                        strokeDasharray: 'none',
                      }
                }
                // drawn above the points, which take the clicks
                activeDot={{ style: { pointerEvents: 'none' } }}
                isAnimationActive={false}
              />
            )),
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
}
