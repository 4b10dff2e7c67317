/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import type { RemixiconComponentType } from '@remixicon/react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf, Tone } from '../theme/palette';
import { usePalette } from '../theme/usePalette';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    borderRadius: 10,
    fontSize: '0.875rem',
    lineHeight: 1.5,
  },
  body: {
    flex: '1 1 240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& > * + *': { marginTop: theme.spacing(1) },
  },
  title: { margin: 0, fontWeight: 600 },
  icon: { flex: 'none', marginTop: 1 },
}));

/** A message with icon and words, for states that need attention. */
export function MessagePanel(props: {
  tone: Tone;
  icon: RemixiconComponentType;
  title: string;
  /** Read out at once by screen readers. */
  alert?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { tone, icon: Icon, title, alert, actions, children } = props;
  const classes = useStyles();
  const { text, tint } = usePalette().tones[tone];
  return (
    <div
      className={classes.root}
      style={{ background: tint }}
      role={alert ? 'alert' : undefined}
    >
      <Icon size={20} className={classes.icon} color={text} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children && <div>{children}</div>}
      </div>
      {actions}
    </div>
  );
}
