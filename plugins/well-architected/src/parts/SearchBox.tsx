/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useEffect, useState } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useDebounce from 'react-use/esm/useDebounce';
import { paletteOf } from '../theme/palette';

/** Long enough not to ask for every letter, short enough not to be felt. */
const DEBOUNCE_MS = 250;

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    input: {
      font: 'inherit',
      fontSize: '0.8125rem',
      height: 32,
      width: 232,
      flex: '0 1 auto',
      minWidth: 120,
      [theme.breakpoints.down('xs')]: { flex: '1 1 100%' },
      padding: '0 10px',
      borderRadius: 6,
      border: `1px solid ${palette.hairline}`,
      color: 'inherit',
      background: palette.surface,
      '&::placeholder': { color: palette.muted, opacity: 1 },
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
    },
  };
});

/** Filter by text; reports after a short pause in typing. */
export function SearchBox(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const classes = useStyles();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useDebounce(() => text !== value && onChange(text), DEBOUNCE_MS, [text]);
  return (
    <input
      type="search"
      className={classes.input}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={event => setText(event.target.value)}
    />
  );
}
