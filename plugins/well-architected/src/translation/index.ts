/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { accountsMessages } from './accounts';
import { answersMessages } from './answers';
import { campaignMessages } from './campaigns';
import { commonMessages } from './common';
import { entityMessages } from './entity';
import { filterMessages } from './filters';
import { findingMessages } from './findings';
import { healthMessages } from './health';
import { milestoneMessages } from './milestone';
import { notificationMessages } from './notifications';
import { orgMessages } from './org';
import { reviewMessages } from './review';
import { risksOfDayMessages } from './risksOfDay';
import { scopeMessages } from './scope';
import { searchMessages } from './search';
import { systemsMessages } from './systems';
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
    accounts: accountsMessages,
    answers: answersMessages,
    campaigns: campaignMessages,
    common: commonMessages,
    entity: entityMessages,
    filters: filterMessages,
    findings: findingMessages,
    health: healthMessages,
    milestone: milestoneMessages,
    notifications: notificationMessages,
    org: orgMessages,
    review: reviewMessages,
    risksOfDay: risksOfDayMessages,
    scope: scopeMessages,
    search: searchMessages,
    systems: systemsMessages,
    trend: trendMessages,
  },
});
