/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    select: {
      font: 'inherit',
      fontSize: '0.8125rem',
      height: 32,
      maxWidth: 220,
      padding: '0 8px',
      borderRadius: 6,
      border: `1px solid ${palette.hairline}`,
      color: 'inherit',
      background: palette.surface,
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
      '& option': {
        color: theme.palette?.text?.primary,
        background: theme.palette?.background?.paper,
      },
    },
    chosen: { borderColor: palette.accent, fontWeight: 600 },
  };
});

/** One filter: everything, or one of the options. */
export function FilterSelect(props: {
  label: string;
  value: string;
  /** What the empty choice is called; without it there is none. */
  all?: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  isDisabled?: boolean;
}) {
  const { label, value, all, options, onChange, isDisabled } = props;
  const classes = useStyles();
  return (
    <select
      aria-label={label}
      className={
        value && all ? `${classes.select} ${classes.chosen}` : classes.select
      }
      value={value}
      disabled={isDisabled}
      onChange={event => onChange(event.target.value)}
    >
      {all && <option value="">{all}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
