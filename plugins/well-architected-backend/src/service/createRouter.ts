/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler, Router } from 'express';
import { compareMilestone } from './routes/compareMilestone';
import { getCheck } from './routes/getCheck';
import { getCheckSumsCsv } from './routes/getCheckSumsCsv';
import { getAccount } from './routes/getAccount';
import { getEntityDaysCsv } from './routes/getEntityDaysCsv';
import { getEntityTrend } from './routes/getEntityTrend';
import { getFinding } from './routes/getFinding';
import { getFindingsCsv } from './routes/getFindingsCsv';
import { getFindingsSummary } from './routes/getFindingsSummary';
import { getHealth } from './routes/getHealth';
import { getInstallation } from './routes/getInstallation';
import { getInstallationTables } from './routes/getInstallationTables';
import { getInstallationWork } from './routes/getInstallationWork';
import { getMilestone } from './routes/getMilestone';
import { getMilestoneMarkdown } from './routes/getMilestoneMarkdown';
import { getEntitiesCsv } from './routes/getEntitiesCsv';
import { getFindingDaysCsv } from './routes/getFindingDaysCsv';
import { listFindingDays } from './routes/listFindingDays';
import { getFacets } from './routes/getFacets';
import { getOverview } from './routes/getOverview';
import { getPlanMarkdown } from './routes/getPlanMarkdown';
import { getReport } from './routes/getReport';
import { getReportCsv } from './routes/getReportCsv';
import { getReportJson } from './routes/getReportJson';
import { getReportMarkdown } from './routes/getReportMarkdown';
import { getScope } from './routes/getScope';
import { getScorecard } from './routes/getScorecard';
import { getSumTrend } from './routes/getSumTrend';
import { getWaiversCsv } from './routes/getWaiversCsv';
import { listAccounts } from './routes/listAccounts';
import { listChecks } from './routes/listChecks';
import { listCheckSums } from './routes/listCheckSums';
import { listEntityMilestones } from './routes/listEntityMilestones';
import { listEntityWaivers } from './routes/listEntityWaivers';
import { listEntityDays } from './routes/listEntityDays';
import { listEntities } from './routes/listEntities';
import { listFindings } from './routes/listFindings';
import { listNotifications } from './routes/listNotifications';
import { listOwners } from './routes/listOwners';
import { getFramework } from './routes/getFramework';
import { listQuestions } from './routes/listQuestions';
import { listSystems } from './routes/listSystems';
import { listResults } from './routes/listResults';
import { listUnclaimed } from './routes/listUnclaimed';
import { listWaivers } from './routes/listWaivers';
import { postAnswersCopy } from './routes/postAnswersCopy';
import { postMilestone } from './routes/postMilestone';
import { postWaiver } from './routes/postWaiver';
import { postWaiverDecision } from './routes/postWaiverDecision';
import { putAcknowledgement } from './routes/putAcknowledgement';
import { putAction } from './routes/putAction';
import { putAnswer } from './routes/putAnswer';
import { putScope } from './routes/putScope';
import { refreshAccount } from './routes/refreshAccount';
import { refreshEntity } from './routes/refreshEntity';
import { getCampaign } from './routes/getCampaign';
import { getCampaignProgress } from './routes/getCampaignProgress';
import { listCampaigns } from './routes/listCampaigns';
import { listEntityCampaigns } from './routes/listEntityCampaigns';
import { postCampaign } from './routes/postCampaign';
import { postCampaignCancel } from './routes/postCampaignCancel';
import { putCampaign } from './routes/putCampaign';
import { ApiContext } from './types';
import { refuseHarm } from './refuseHarm';
import { validateRequests } from './validateRequests';
import { wordErrors } from './wordErrors';

type Route = (context: ApiContext) => RequestHandler;

const ENTITY = '/entities/:kind/:namespace/:name';

const GET: Record<string, Route> = {
  '/health': getHealth,
  '/entities': listEntities,
  [`${ENTITY}/scorecard`]: getScorecard,
  [`${ENTITY}/results`]: listResults,
  [`${ENTITY}/results/:checkId`]: getFinding,
  [`${ENTITY}/framework`]: getFramework,
  [`${ENTITY}/questions`]: listQuestions,
  [`${ENTITY}/report`]: getReport,
  [`${ENTITY}/report.md`]: getReportMarkdown,
  [`${ENTITY}/report.csv`]: getReportCsv,
  [`${ENTITY}/report/download`]: getReportJson,
  [`${ENTITY}/plan.md`]: getPlanMarkdown,
  [`${ENTITY}/trend`]: getEntityTrend,
  [`${ENTITY}/scope`]: getScope,
  [`${ENTITY}/waivers`]: listEntityWaivers,
  [`${ENTITY}/milestones`]: listEntityMilestones,
  [`${ENTITY}/milestones/:milestoneId`]: getMilestone,
  [`${ENTITY}/milestones/:milestoneId/report.md`]: getMilestoneMarkdown,
  [`${ENTITY}/milestones/:milestoneId/compare`]: compareMilestone,
  '/findings': listFindings,
  '/findings.csv': getFindingsCsv,
  '/findings/summary': getFindingsSummary,
  '/findings/by-check': listCheckSums,
  '/findings/by-check.csv': getCheckSumsCsv,
  '/waivers': listWaivers,
  '/waivers.csv': getWaiversCsv,
  '/owners': listOwners,
  '/systems': listSystems('system'),
  '/domains': listSystems('domain'),
  '/owners/:kind/:namespace/:name/trend': getSumTrend('owner'),
  '/systems/:kind/:namespace/:name/trend': getSumTrend('system'),
  '/domains/:kind/:namespace/:name/trend': getSumTrend('domain'),
  '/entities.csv': getEntitiesCsv,
  '/days/:day/entities': listEntityDays,
  '/days/:day/entities.csv': getEntityDaysCsv,
  '/days/:day/findings': listFindingDays,
  '/days/:day/findings.csv': getFindingDaysCsv,
  '/facets': getFacets,
  '/overview': getOverview,
  '/overview/trend': getSumTrend('org'),
  '/checks': listChecks,
  '/checks/:checkId': getCheck,
  [`${ENTITY}/campaigns`]: listEntityCampaigns,
  '/campaigns': listCampaigns,
  '/campaigns/:campaignId': getCampaign,
  '/campaigns/:campaignId/progress': getCampaignProgress,
  '/notifications-log': listNotifications,
  '/installation': getInstallation,
  '/installation/work': getInstallationWork,
  '/installation/tables': getInstallationTables,
  '/accounts': listAccounts,
  '/accounts/:accountId': getAccount,
  '/accounts/:accountId/unclaimed': listUnclaimed,
};

/**
 * The HTTP API. Every request is checked against the OpenAPI document before a
 * route sees it.
 *
 * @param options.validateResponses - check the answers too, for tests
 */
export function createRouter(
  context: ApiContext,
  options: { validateResponses?: boolean } = {},
): Router {
  const { validateResponses = false } = options;
  const api = validateRequests({ validateResponses });
  api.use(refuseHarm);
  for (const [path, route] of Object.entries(GET)) {
    api.get(path, route(context));
  }
  api.post(`${ENTITY}/refresh`, refreshEntity(context));
  api.post('/accounts/:accountId/refresh', refreshAccount(context));
  api.post('/campaigns', postCampaign(context));
  api.put('/campaigns/:campaignId', putCampaign(context));
  api.post('/campaigns/:campaignId/cancel', postCampaignCancel(context));
  api.post(`${ENTITY}/waivers`, postWaiver(context));
  api.post('/waivers/:waiverId/decision', postWaiverDecision(context));
  api.post(`${ENTITY}/milestones`, postMilestone(context));
  api.put(`${ENTITY}/acknowledgements/:pillar`, putAcknowledgement(context));
  api.put(`${ENTITY}/actions/:checkId`, putAction(context));
  api.post(`${ENTITY}/answers/copy`, postAnswersCopy(context));
  api.put(`${ENTITY}/scope`, putScope(context));
  api.put(`${ENTITY}/answers/:checkId`, putAnswer(context));

  const router = Router();
  router.use(api);
  router.use(wordErrors);
  return router;
}
