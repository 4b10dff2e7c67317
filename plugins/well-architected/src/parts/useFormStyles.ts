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
    },
    label: {
      display: 'flex',
      flexDirection: 'column',
      gap: 4,
      fontSize: '0.8125rem',
    },
    input: {
      font: 'inherit',
      fontSize: '0.875rem',
      alignSelf: 'flex-start',
      padding: theme.spacing(0.75, 1),
      border: `1px solid ${palette.tones.neutral.mark}`,
      borderRadius: 6,
      color: 'inherit',
      background: 'transparent',
      colorScheme: theme.palette?.type === 'dark' ? 'dark' : 'light',
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
    },
    items: { listStyle: 'none', '&&': { padding: 0 } },
    item: {
      padding: theme.spacing(1.25, 1.5),
      border: `1px solid ${palette.hairline}`,
      borderRadius: 8,
      marginBottom: theme.spacing(1),
    },
    quote: { whiteSpace: 'pre-wrap' },
    error: { fontSize: '0.8125rem', color: palette.tones.danger.text },
  };
});
