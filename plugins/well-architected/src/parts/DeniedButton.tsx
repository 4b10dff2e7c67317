/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { RiLockLine } from '@remixicon/react';

const useStyles = makeStyles({
  denied: {
    font: 'inherit',
    fontSize: '0.8125rem',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '5px 10px',
    border: '1px dashed currentColor',
    borderRadius: 6,
    color: 'inherit',
    background: 'none',
    whiteSpace: 'nowrap',
    cursor: 'not-allowed',
  },
});

/**
 * In the place of a button that the reader may not press: it says which
 * permission that takes, with the mouse as well as with the keyboard.
 */
export function DeniedButton(props: { label: string; why: string }) {
  const { label, why } = props;
  const classes = useStyles();
  return (
    <Tooltip title={why}>
      {/* Not `disabled`: it could not be reached to explain itself. */}
      <button
        type="button"
        aria-disabled
        aria-label={`${label}. ${why}`}
        className={classes.denied}
      >
        <RiLockLine size={14} aria-hidden /> {label}
      </button>
    </Tooltip>
  );
}
