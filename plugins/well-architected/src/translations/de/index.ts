/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * German. One word for one thing: pillar Säule, question Frage, best practice
 * bewährte Methode, check Prüfung, finding Befund, risk Risiko, answer Antwort,
 * waiver akzeptiertes Risiko, milestone Meilenstein, action plan Maßnahmenplan,
 * workload Workload, coverage Abdeckung, evidence Nachweis, score Score, owner
 * Eigentümer, scope Umfang, entity Entität, reading Messung, level Stufe,
 * campaign Kampagne, trade-off Zielkonflikt, review Review.
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
