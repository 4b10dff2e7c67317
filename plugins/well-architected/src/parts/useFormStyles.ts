/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';

/** Forms inside panels. */
export const useFormStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(1),
      // too pale on a card of the dark theme
      '& .bui-FieldSecondaryLabel, & .bui-FieldDescription': {
        color: palette.muted,
      },
      // the fields of @backstage/ui have no edge that can be told from a card
      '& textarea, & input:not([type="radio"]):not([type="checkbox"])': {
        border: `1px solid ${palette.tones.neutral.mark}`,
        borderRadius: 6,
        background: 'transparent',
        '&:focus-visible': {
          outline: `2px solid ${palette.accent}`,
          outlineOffset: -1,
        },
        '&:disabled': { borderStyle: 'dashed', color: palette.muted },
      },
    },
    /** A field with notes below it. */
    field: { display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 },
    /** Of a control of the browser, as those of @backstage/ui look. */
    label: {
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      fontSize: '0.75rem',
      lineHeight: 1.15,
    },
    input: {
      font: 'inherit',
      fontSize: '0.875rem',
      alignSelf: 'flex-start',
      minHeight: '2rem',
      maxWidth: '100%',
      boxSizing: 'border-box',
      padding: theme.spacing(0, 1),
      border: `1px solid ${palette.tones.neutral.mark}`,
      borderRadius: 6,
      color: 'inherit',
      background: 'transparent',
      colorScheme: theme.palette?.type === 'dark' ? 'dark' : 'light',
      '&:focus-visible': {
        outline: `2px solid ${palette.accent}`,
        outlineOffset: -1,
      },
    },
    items: { listStyle: 'none', '&&': { padding: 0 } },
    item: {
      padding: theme.spacing(1.25, 1.5),
      border: `1px solid ${palette.hairline}`,
      borderRadius: 8,
      marginBottom: theme.spacing(1),
      overflowWrap: 'anywhere',
      '& p': { margin: theme.spacing(0.75, 0) },
    },
    quote: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    error: { fontSize: '0.8125rem', color: palette.tones.danger.text },
  };
});
