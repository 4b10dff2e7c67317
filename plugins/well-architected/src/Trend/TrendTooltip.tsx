/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { useFormat } from '../hooks/useFormat';
import { paletteOf } from '../theme/palette';
import { ChartData } from './chartData';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    background: paletteOf(theme.palette?.type).surface,
    border: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    borderRadius: 8,
    padding: '8px 12px',
    fontSize: '0.75rem',
    lineHeight: 1.6,
    fontVariantNumeric: 'tabular-nums',
    boxShadow: '0 4px 16px rgba(0, 0, 0, 0.16)',
  },
  day: { fontWeight: 600 },
}));

/** All figures of one day; with how many entities, so that onboarding shows. */
export function TrendTooltip(props: {
  data: ChartData;
  active?: boolean;
  payload?: { payload?: { index: number } }[];
}) {
  const { data, active, payload } = props;
  const classes = useStyles();
  const format = useFormat();
  const index = payload?.[0]?.payload?.index;
  if (!active || index === undefined) {
    return null;
  }
  return (
    <div className={classes.root}>
      <div className={classes.day}>{format.day(data.days[index])}</div>
      {data.columns
        .filter(({ cells }) => cells[index] !== '')
        .map(({ label, cells, isText }) => (
          <div key={label}>
            {isText ? cells[index] : `${label}: ${cells[index]}`}
          </div>
        ))}
    </div>
  );
}
