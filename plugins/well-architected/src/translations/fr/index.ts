/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * French. One word for one thing: pillar pilier, question question, best
 * practice bonne pratique, check contrôle, finding constat, risk risque, answer
 * réponse, waiver risque accepté, milestone jalon, action plan plan d’action,
 * workload charge de travail, coverage couverture, evidence preuve, score score,
 * owner propriétaire, scope périmètre, entity entité, reading lecture, level
 * niveau, campaign campagne, trade-off compromis, review revue.
 */
import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { wellArchitectedTranslationRef } from '../../translation';
import { flattenTexts } from '../flattenTexts';
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

export default createTranslationMessages({
  ref: wellArchitectedTranslationRef,
  full: true,
  messages: flattenTexts({
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
  }),
});
