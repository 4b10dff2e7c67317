/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Tone } from '../theme/palette';
import { usePalette } from '../theme/usePalette';

const WIDTH = 100;
const HEIGHT = 26;

/** The course of a score, 0 to 100. Fewer than two points draw nothing. */
export function Sparkline(props: {
  values: number[];
  label: string;
  tone: Tone;
}) {
  const { values, label, tone } = props;
  const { mark } = usePalette().tones[tone];
  if (values.length < 2) {
    return null;
  }
  const lowest = Math.min(...values);
  const span = Math.max(20, Math.max(...values) - lowest);
  const at = (value: number, index: number) => {
    const x = (index / (values.length - 1)) * WIDTH;
    const y = HEIGHT - 3 - ((value - lowest) / span) * (HEIGHT - 6);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <polyline
        points={values.map(at).join(' ')}
        fill="none"
        stroke={mark}
        strokeWidth={1.5}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
