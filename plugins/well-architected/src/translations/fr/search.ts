/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { searchMessages as english } from '../../translation/search';
import { Texts } from '../types';

/** Texts of results of search, in French. */
export const searchMessages: Texts<typeof english> = {
  check: 'Contrôle',
  disabled: 'Désactivé dans cette installation',
  owner: 'appartient à {{owner}}',
  since: 'ouvert {{since}}',
};
