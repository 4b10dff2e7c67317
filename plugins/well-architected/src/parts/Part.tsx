/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => ({
  part: {
    paddingTop: theme.spacing(2),
    marginTop: theme.spacing(2.5),
    borderTop: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    fontSize: '0.875rem',
    lineHeight: 1.55,
    overflowWrap: 'anywhere',
    '& p': { margin: theme.spacing(0, 0, 1) },
    '& ul, & ol': { margin: 0, paddingLeft: 20 },
    '& li + li': { marginTop: 4 },
  },
  title: {
    margin: theme.spacing(0, 0, 1),
    fontSize: '0.875rem',
    fontWeight: 600,
  },
}));

/** One titled part of a panel. */
export function Part(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}
