/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import type { RemixiconComponentType } from '@remixicon/react';
import { makeStyles } from '@material-ui/core/styles';
import { Tone } from '../theme/palette';
import { usePalette } from '../theme/usePalette';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    padding: '2px 8px 2px 6px',
    borderRadius: 999,
    fontSize: '0.75rem',
    fontWeight: 600,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    '& svg': { flex: 'none' },
  },
  large: {
    fontSize: '0.9375rem',
    lineHeight: '22px',
    padding: '4px 12px 4px 9px',
  },
});

/** Icon, word and colour, always all three. */
export function Badge(props: {
  tone: Tone;
  icon: RemixiconComponentType;
  large?: boolean;
  title?: string;
  children: ReactNode;
}) {
  const { tone, icon: Icon, large, title, children } = props;
  const classes = useStyles();
  // Not by generated classes: tables show hundreds of these.
  const { text, tint } = usePalette().tones[tone];
  return (
    <span
      className={large ? `${classes.root} ${classes.large}` : classes.root}
      style={{ color: text, background: tint }}
      title={title}
    >
      <Icon size={large ? 18 : 14} aria-hidden />
      {children}
    </span>
  );
}
