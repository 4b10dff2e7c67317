/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { TrendPoint } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { paletteOf } from '../theme/palette';
import { LineId, valueOf } from './lines';

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

/** Figures of one day; with how many entities, so that onboarding shows. */
export function TrendTooltip(props: {
  lines: LineId[];
  active?: boolean;
  payload?: { payload?: TrendPoint }[];
}) {
  const { lines, active, payload } = props;
  const classes = useStyles();
  const t = useText();
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (!active || !point) {
    return null;
  }
  const name = (line: LineId) =>
    line === 'overall'
      ? t('common.chart.overall')
      : t(`common.pillarShort.${line}`);
  return (
    <div className={classes.root}>
      <div className={classes.day}>{format.shortDate(point.day)}</div>
      {lines.map(line => (
        <div key={line}>
          {name(line)}: {valueOf(point, line) ?? '–'}
          {line === 'overall' && point.high > point.low && `–${point.high}`}
        </div>
      ))}
      <div>
        {t('common.counts.high', { value: String(point.counts.high) })} ·{' '}
        {t('common.score.coverage', { coverage: String(point.coverage) })}
      </div>
      <div>
        {t('common.chart.entities')}: {format.number(point.entities)}
      </div>
    </div>
  );
}
