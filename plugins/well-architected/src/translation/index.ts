/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { answersMessages } from './answers';
import { commonMessages } from './common';
import { entityMessages } from './entity';
import { filterMessages } from './filters';
import { milestoneMessages } from './milestone';
import { orgMessages } from './org';
import { reviewMessages } from './review';
import { scopeMessages } from './scope';
import { trendMessages } from './trend';

/**
 * All texts of the plugin, in English. Add a language with
 * `createTranslationResource({ ref: wellArchitectedTranslationRef, … })`.
 *
 * @public
 */
export const wellArchitectedTranslationRef = createTranslationRef({
  id: 'plugin.well-architected',
  messages: {
    answers: answersMessages,
    common: commonMessages,
    entity: entityMessages,
    filters: filterMessages,
    milestone: milestoneMessages,
    org: orgMessages,
    review: reviewMessages,
    scope: scopeMessages,
    trend: trendMessages,
  },
});
