/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';
import { useSurfaceStyles } from './useSurfaceStyles';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    },
    figure: {
      display: 'block',
      height: '100%',
      padding: theme.spacing(1.75, 2),
      background: palette.surface,
      border: `1px solid ${palette.hairline}`,
      borderRadius: 10,
      color: 'inherit',
      textDecoration: 'none',
      '&:hover': { borderColor: palette.accent },
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
      '&[aria-current="true"]': {
        borderColor: palette.accent,
        boxShadow: `inset 0 0 0 1px ${palette.accent}`,
      },
    },
    value: {
      display: 'block',
      fontSize: '1.75rem',
      fontWeight: 650,
      lineHeight: 1.25,
      letterSpacing: '-0.02em',
      fontVariantNumeric: 'tabular-nums',
    },
  };
});

/** A number with the list behind it. */
export interface Figure {
  label: string;
  value: string;
  hint?: string;
  to: string;
  /** The list below shows what this number counts. */
  current?: boolean;
}

/** Numbers side by side; each leads to the list that makes it. */
export function FigureLinks({ figures }: { figures: Figure[] }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  return (
    <ul className={classes.list}>
      {figures.map(({ label, value, hint, to, current }) => (
        <li key={label}>
          <Link
            to={to}
            className={classes.figure}
            aria-current={current ? 'true' : undefined}
            preventScrollReset
          >
            <span className={surface.label}>{label}</span>
            <span className={classes.value}>{value}</span>
            {hint && (
              <span className={`${surface.small} ${surface.muted}`}>
                {hint}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
