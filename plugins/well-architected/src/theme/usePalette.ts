/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useTheme } from '@material-ui/core/styles';
import { Palette, paletteOf } from './palette';

/** The colours of the theme that the portal shows. */
export function usePalette(): Palette {
  return paletteOf(useTheme().palette?.type);
}
