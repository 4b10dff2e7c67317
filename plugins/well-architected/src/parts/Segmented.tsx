/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    group: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: 2,
      padding: 2,
      borderRadius: 8,
      background: palette.track,
    },
    item: {
      font: 'inherit',
      fontSize: '0.8125rem',
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      padding: '4px 10px',
      border: 0,
      borderRadius: 6,
      color: 'inherit',
      background: 'transparent',
      cursor: 'pointer',
      '&:hover': { background: palette.hover },
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
      '&[aria-pressed="true"]': {
        background: palette.surface,
        fontWeight: 600,
        boxShadow: `0 0 0 1px ${palette.hairline}, 0 1px 2px rgba(0, 0, 0, 0.18)`,
      },
    },
    count: { marginLeft: 6, fontWeight: 400, color: palette.muted },
  };
});

/** A few choices side by side, one of them taken. */
export function Segmented(props: {
  label: string;
  value: string;
  options: { value: string; label: string; count?: string }[];
  onChange: (value: string) => void;
}) {
  const { label, value, options, onChange } = props;
  const classes = useStyles();
  return (
    <div role="group" aria-label={label} className={classes.group}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          className={classes.item}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && (
            <span className={classes.count}>{option.count}</span>
          )}
        </button>
      ))}
    </div>
  );
}
