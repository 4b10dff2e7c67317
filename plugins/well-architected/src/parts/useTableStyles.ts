/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';

/** One look for all tables: quiet lines, figures that line up. */
export const useTableStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    /** As wide as the card around it, whose padding it takes back. */
    scroll: {
      overflowX: 'auto',
      // what only a screen reader sees scrolls with it, and widens no page
      position: 'relative',
      margin: theme.spacing(0, -2.5, -1),
      [theme.breakpoints.down('xs')]: { margin: theme.spacing(0, -2, -1) },
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: '0.8125rem',
      lineHeight: 1.45,
      '& th, & td': {
        padding: '9px 10px',
        textAlign: 'left',
        verticalAlign: 'top',
        borderBottom: `1px solid ${palette.hairline}`,
      },
      '& th:first-child, & td:first-child': { paddingLeft: 20 },
      '& th:last-child, & td:last-child': { paddingRight: 20 },
      [theme.breakpoints.down('xs')]: {
        '& th:first-child, & td:first-child': { paddingLeft: 16 },
        '& th:last-child, & td:last-child': { paddingRight: 16 },
        '& tbody th': { minWidth: 132 },
      },
      '& thead th': {
        fontSize: '0.75rem',
        fontWeight: 500,
        color: palette.muted,
        whiteSpace: 'nowrap',
        paddingTop: 6,
        paddingBottom: 6,
      },
      '& tbody th': { fontWeight: 400 },
      '& tbody tr:last-child > *': { borderBottom: 0 },
    },
    hoverRows: { '& tbody tr:hover': { background: palette.hover } },
    number: {
      '&&': { textAlign: 'right' },
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    nowrap: { whiteSpace: 'nowrap' },
    /** Of what is the first column once the one before it is not shown. */
    firstWhereNarrow: {
      [theme.breakpoints.down('sm')]: { '&&': { paddingLeft: 20 } },
      [theme.breakpoints.down('xs')]: { '&&': { paddingLeft: 16 } },
    },
    /** Shown beneath the title instead where there is no room. */
    wideOnly: { [theme.breakpoints.down('sm')]: { display: 'none' } },
    narrowOnly: {
      display: 'none',
      [theme.breakpoints.down('sm')]: {
        display: 'flex',
        flexWrap: 'wrap',
        gap: 8,
        marginTop: 6,
      },
    },
    caption: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  };
});
