/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createExplainFindingAction } from './createExplainFindingAction';
import { createGetActionPlanAction } from './createGetActionPlanAction';
import { createGetScorecardAction } from './createGetScorecardAction';
import { createGetTrendAction } from './createGetTrendAction';
import { createListChecksAction } from './createListChecksAction';
import { createListEntitiesAction } from './createListEntitiesAction';
import { createListOpenRisksAction } from './createListOpenRisksAction';
import { createRecordAnswerAction } from './createRecordAnswerAction';
import { createRequestRefreshAction } from './createRequestRefreshAction';
import { createRequestWaiverAction } from './createRequestWaiverAction';
import { AssistantOptions } from './types';

/** Offers assistants what people can do in the portal. */
export function registerActions(options: AssistantOptions): void {
  createListEntitiesAction(options);
  createGetScorecardAction(options);
  createListChecksAction(options);
  createExplainFindingAction(options);
  createGetActionPlanAction(options);
  createListOpenRisksAction(options);
  createGetTrendAction(options);
  createRequestRefreshAction(options);
  createRecordAnswerAction(options);
  createRequestWaiverAction(options);
}
