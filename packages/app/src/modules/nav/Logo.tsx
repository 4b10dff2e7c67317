/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    color: '#ffffff',
    fontSize: '0.9375rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    '& svg': { flex: 'none' },
  },
});

/** The six-pillar mark; with the portal's name where there is room. */
export const Logo = (props: { name?: string }) => {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden>
        <g fill="currentColor">
          <rect x="2" y="2" width="22" height="2.6" rx="1.3" />
          {[3, 6.7, 10.4, 14.1, 17.8, 21.5].map(x => (
            <rect key={x} x={x} y="6.6" width="1.8" height="12.8" rx="0.9" />
          ))}
          <rect x="2" y="21.4" width="22" height="2.6" rx="1.3" />
        </g>
      </svg>
      {props.name}
    </span>
  );
};
