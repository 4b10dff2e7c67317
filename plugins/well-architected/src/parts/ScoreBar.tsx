/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { Tone } from '../theme/palette';
import { usePalette } from '../theme/usePalette';

const useStyles = makeStyles({
  root: { display: 'block', width: '100%', height: 6, overflow: 'hidden' },
});

/**
 * What is proven, as a solid bar, and what is possible, as a hatched one.
 * Decoration: the figures always stand beside it.
 */
export function ScoreBar(props: {
  low: number;
  high: number;
  tone: Tone;
  height?: number;
}) {
  const { low, high, tone, height = 6 } = props;
  const classes = useStyles();
  const palette = usePalette();
  const { mark } = palette.tones[tone];
  return (
    <svg
      className={classes.root}
      style={{ height, borderRadius: height / 2 }}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden
    >
      <rect width="100" height="6" fill={palette.track} />
      <rect x={low} width={high - low} height="6" fill={mark} opacity={0.3} />
      <rect width={low} height="6" fill={mark} />
    </svg>
  );
}
