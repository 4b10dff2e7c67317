/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { searchMessages as english } from '../../translation/search';
import { Texts } from '../types';

/** Texts of results of search, in German. */
export const searchMessages: Texts<typeof english> = {
  check: 'Prüfung',
  disabled: 'In dieser Installation abgeschaltet',
  owner: 'gehört {{owner}}',
  since: 'offen seit {{since}}',
};
