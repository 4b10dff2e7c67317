/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    chip: {
      font: 'inherit',
      fontSize: '0.8125rem',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      height: 28,
      padding: '0 6px 0 10px',
      borderRadius: 14,
      border: `1px solid ${palette.accent}`,
      color: 'inherit',
      background: 'transparent',
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
    },
  };
});

/** A filter that is on and can be taken off. */
export function FilterChip(props: {
  label: string;
  removeLabel: string;
  onRemove: () => void;
}) {
  const classes = useStyles();
  return (
    <button
      type="button"
      className={classes.chip}
      aria-label={props.removeLabel}
      onClick={props.onRemove}
    >
      {props.label}
      <RiCloseLine size={14} aria-hidden />
    </button>
  );
}
