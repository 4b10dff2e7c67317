/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, useId } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { BgProvider } from '@backstage/ui';
import { useSurfaceStyles } from './useSurfaceStyles';

const useStyles = makeStyles((theme: Theme) => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** A titled part of a page that loads, is empty and fails on its own. */
export function Section(props: {
  title: string;
  actions?: ReactNode;
  /** Without a card around it, for sections of cards. */
  plain?: boolean;
  id?: string;
  /** Begins a page where it is printed. */
  ownPage?: boolean;
  children: ReactNode;
}) {
  const { title, actions, plain, id, ownPage, children } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      id={id}
      data-page={ownPage ? '' : undefined}
      className={plain ? undefined : surface.card}
    >
      <div className={classes.head}>
        <h2 id={headingId} className={surface.heading}>
          {title}
        </h2>
        {plain ? actions : <BgProvider bg="neutral-1">{actions}</BgProvider>}
      </div>
      {plain ? children : <BgProvider bg="neutral-1">{children}</BgProvider>}
    </section>
  );
}
