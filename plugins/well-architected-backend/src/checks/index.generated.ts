/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by `yarn generate`; do not edit.

import { Check } from 'backstage-plugin-well-architected-node';
import costGoalsAndForecast from './cost-goals-and-forecast';
import costMonthlyReview from './cost-monthly-review';
import opsCicdPipeline from './ops-cicd-pipeline';
import opsDocsPublished from './ops-docs-published';
import opsGameDayHeld from './ops-game-day-held';
import opsOnCallDeclared from './ops-on-call-declared';
import opsOperationalReadinessReview from './ops-operational-readiness-review';
import opsOwnerDefined from './ops-owner-defined';
import opsPostIncidentProcess from './ops-post-incident-process';
import opsReviewContextDeclared from './ops-review-context-declared';
import opsRunbooksLinked from './ops-runbooks-linked';
import opsRunbooksReviewed from './ops-runbooks-reviewed';
import opsSloDefined from './ops-slo-defined';
import opsTeamPractices from './ops-team-practices';
import perfLoadTested from './perf-load-tested';
import perfNewFeaturesReviewed from './perf-new-features-reviewed';
import perfPurposeBuiltDatabase from './perf-purpose-built-database';
import relCircuitBreakers from './rel-circuit-breakers';
import relDrPlan from './rel-dr-plan';
import relDrTested from './rel-dr-tested';
import relGracefulDegradation from './rel-graceful-degradation';
import relRestoreTested from './rel-restore-tested';
import relRtoRpoDeclared from './rel-rto-rpo-declared';
import relServiceBoundaries from './rel-service-boundaries';
import secIncidentResponsePlan from './sec-incident-response-plan';
import secSourceSecretScanning from './sec-source-secret-scanning';
import secThreatModel from './sec-threat-model';
import susCodeEfficiencyReviewed from './sus-code-efficiency-reviewed';
import susDataMovement from './sus-data-movement';
import susGoalsSet from './sus-goals-set';
import susManagedServices from './sus-managed-services';
import susSlaFitsNeed from './sus-sla-fits-need';
import susUnusedResourcesCleaned from './sus-unused-resources-cleaned';

/** Every check that needs no cloud: on the catalog and answers. @public */
export const engineChecks: readonly Check[] = [
  costGoalsAndForecast,
  costMonthlyReview,
  opsCicdPipeline,
  opsDocsPublished,
  opsGameDayHeld,
  opsOnCallDeclared,
  opsOperationalReadinessReview,
  opsOwnerDefined,
  opsPostIncidentProcess,
  opsReviewContextDeclared,
  opsRunbooksLinked,
  opsRunbooksReviewed,
  opsSloDefined,
  opsTeamPractices,
  perfLoadTested,
  perfNewFeaturesReviewed,
  perfPurposeBuiltDatabase,
  relCircuitBreakers,
  relDrPlan,
  relDrTested,
  relGracefulDegradation,
  relRestoreTested,
  relRtoRpoDeclared,
  relServiceBoundaries,
  secIncidentResponsePlan,
  secSourceSecretScanning,
  secThreatModel,
  susCodeEfficiencyReviewed,
  susDataMovement,
  susGoalsSet,
  susManagedServices,
  susSlaFitsNeed,
  susUnusedResourcesCleaned,
];
