/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { PillarSummary } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { paletteOf } from '../theme/palette';
import { toneOfScore } from '../theme/toneOf';
import { usePalette } from '../theme/usePalette';

const useStyles = makeStyles((theme: Theme) => ({
  cell: { '&&': { padding: 2, minWidth: 66 } },
  link: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: 6,
    padding: '7px 8px',
    borderRadius: 6,
    textDecoration: 'none',
    fontVariantNumeric: 'tabular-nums',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${paletteOf(theme.palette?.type).accent}`,
    },
  },
  score: { fontWeight: 600 },
  high: { fontSize: '0.6875rem', whiteSpace: 'nowrap' },
}));

/** One cell of the heat map: a score in words and colour, and its HIGHs. */
export function HeatCell(props: {
  summary: PillarSummary;
  to: string;
  label: string;
}) {
  const { summary, to, label } = props;
  const classes = useStyles();
  const format = useFormat();
  const { text, tint } = usePalette().tones[toneOfScore(summary)];
  const { high } = summary.counts;
  return (
    <td className={classes.cell}>
      <Link
        className={classes.link}
        style={{ color: text, background: tint }}
        to={to}
        aria-label={label}
        title={label}
      >
        <span className={classes.score}>
          {summary.enoughEvidence ? summary.low : '–'}
        </span>
        <span className={classes.high}>
          {high > 0 ? `▲ ${format.number(high)}` : ''}
        </span>
      </Link>
    </td>
  );
}
