/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';

/** The few surfaces and texts that all sections are made of. */
export const useSurfaceStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    card: {
      background: palette.surface,
      border: `1px solid ${palette.hairline}`,
      borderRadius: 10,
      padding: theme.spacing(2.5),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    heading: {
      margin: 0,
      fontSize: '1rem',
      fontWeight: 600,
      lineHeight: 1.4,
      letterSpacing: '-0.005em',
    },
    label: {
      margin: 0,
      fontSize: '0.75rem',
      fontWeight: 500,
      lineHeight: 1.4,
      color: palette.muted,
    },
    muted: { color: palette.muted },
    small: { fontSize: '0.8125rem', lineHeight: 1.5 },
    figures: { fontVariantNumeric: 'tabular-nums' },
    mono: {
      fontFamily: 'var(--bui-font-monospace, ui-monospace, Menlo, monospace)',
      fontSize: '0.75rem',
      overflowWrap: 'anywhere',
    },
    link: {
      color: palette.accent,
      textDecoration: 'none',
      '&:hover': { textDecoration: 'underline' },
    },
    /** On light text, colour alone must not tell a link from a text. */
    textLink: { color: palette.accent, textDecoration: 'underline' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    /** Wide tables scroll in their own section, never the page. */
    stack: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    summary: {
      cursor: 'pointer',
      fontSize: '0.8125rem',
      color: palette.muted,
      '&:hover': { color: 'inherit' },
    },
  };
});
