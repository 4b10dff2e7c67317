/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { PageRequest, WellArchitectedApi } from './WellArchitectedApi';
import { EntityFilter, EntitySort } from './organisation';
import { Answer, AnswerInput, EntityScorecard, FindingDetail } from './types';

type QueryValue = string | number | boolean | string[] | undefined;

function toQuery(values: Record<string, QueryValue>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== '') {
        query.append(key, String(item));
      }
    }
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

function refPath(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return [kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
}

/** Paths of the subjects of trends, before their refs. */
const PATHS = {
  entity: '/entities',
  owner: '/owners',
  system: '/systems',
  domain: '/domains',
} as const;

const jsonBody = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * Client of the HTTP API, for the frontend and for other backends.
 *
 * @public
 */
export class WellArchitectedClient implements WellArchitectedApi {
  constructor(
    private readonly options: {
      discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
      fetchApi: { fetch: typeof fetch };
    },
  ) {}

  private async send(path: string, init?: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.options;
    const base = await discoveryApi.getBaseUrl('well-architected');
    const response = await fetchApi.fetch(`${base}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  private async json<T>(path: string, init?: RequestInit): Promise<T> {
    return (await this.send(path, init)).json();
  }

  private async text(path: string): Promise<string> {
    return (await this.send(path)).text();
  }

  getScorecard(entityRef: string) {
    return this.json<EntityScorecard>(
      `/entities/${refPath(entityRef)}/scorecard`,
    );
  }

  listResults: WellArchitectedApi['listResults'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/results`);

  getFinding(entityRef: string, checkId: string) {
    return this.json<FindingDetail>(
      `/entities/${refPath(entityRef)}/results/${encodeURIComponent(checkId)}`,
    );
  }

  getReport: WellArchitectedApi['getReport'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/report`);

  async getReportMarkdown(entityRef: string) {
    return this.text(`/entities/${refPath(entityRef)}/report.md`);
  }

  getReportCsv: WellArchitectedApi['getReportCsv'] = entityRef =>
    this.text(`/entities/${refPath(entityRef)}/report.csv`);

  getPlanMarkdown: WellArchitectedApi['getPlanMarkdown'] = (
    entityRef,
    options = {},
  ) =>
    this.text(
      `/entities/${refPath(entityRef)}/plan.md${toQuery({
        check: options.checks,
      })}`,
    );

  refresh: WellArchitectedApi['refresh'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/refresh`, { method: 'POST' });

  putAnswer(entityRef: string, checkId: string, answer: AnswerInput) {
    return this.json<Answer>(
      `/entities/${refPath(entityRef)}/answers/${encodeURIComponent(checkId)}`,
      jsonBody('PUT', answer),
    );
  }

  listQuestions: WellArchitectedApi['listQuestions'] = (entityRef, pillar) =>
    this.json(
      `/entities/${refPath(entityRef)}/questions${toQuery({ pillar })}`,
    );

  getFramework: WellArchitectedApi['getFramework'] = (entityRef, pillar) =>
    this.json(
      `/entities/${refPath(entityRef)}/framework${toQuery({ pillar })}`,
    );

  copyAnswers: WellArchitectedApi['copyAnswers'] = (entityRef, copy) =>
    this.json(
      `/entities/${refPath(entityRef)}/answers/copy`,
      jsonBody('POST', copy),
    );

  listEntities: WellArchitectedApi['listEntities'] = (
    request: EntityFilter & PageRequest & { sort?: EntitySort },
  ) => this.json(`/entities${toQuery({ ...request })}`);

  listOwners: WellArchitectedApi['listOwners'] = (request = {}) =>
    this.json(`/owners${toQuery({ ...request })}`);

  listSystems: WellArchitectedApi['listSystems'] = (request = {}) =>
    this.json(`/systems${toQuery({ ...request })}`);

  listDomains: WellArchitectedApi['listDomains'] = (request = {}) =>
    this.json(`/domains${toQuery({ ...request })}`);

  getFacets: WellArchitectedApi['getFacets'] = () => this.json('/facets');

  getEntitiesCsv: WellArchitectedApi['getEntitiesCsv'] = (request = {}) =>
    this.text(`/entities.csv${toQuery({ ...request })}`);

  listEntityDays: WellArchitectedApi['listEntityDays'] = (day, request = {}) =>
    this.json(
      `/days/${encodeURIComponent(day)}/entities${toQuery({ ...request })}`,
    );

  getEntityDaysCsv: WellArchitectedApi['getEntityDaysCsv'] = (
    day,
    request = {},
  ) =>
    this.text(
      `/days/${encodeURIComponent(day)}/entities.csv${toQuery({ ...request })}`,
    );

  listFindingDays: WellArchitectedApi['listFindingDays'] = (
    day,
    request = {},
  ) =>
    this.json(
      `/days/${encodeURIComponent(day)}/findings${toQuery({ ...request })}`,
    );

  getFindingDaysCsv: WellArchitectedApi['getFindingDaysCsv'] = (
    day,
    request = {},
  ) =>
    this.text(
      `/days/${encodeURIComponent(day)}/findings.csv${toQuery({ ...request })}`,
    );

  getOverview: WellArchitectedApi['getOverview'] = (filter = {}) =>
    this.json(`/overview${toQuery({ ...filter })}`);

  getTrend: WellArchitectedApi['getTrend'] = (subject, period) => {
    const { type, ref, ...query } = { ref: '', ...subject };
    const path =
      type === 'org' ? '/overview' : `${PATHS[type]}/${refPath(ref)}`;
    return this.json(`${path}/trend${toQuery({ ...query, ...period })}`);
  };

  listChecks: WellArchitectedApi['listChecks'] = () => this.json('/checks');

  getCheck: WellArchitectedApi['getCheck'] = checkId =>
    this.json(`/checks/${encodeURIComponent(checkId)}`);

  listFindings: WellArchitectedApi['listFindings'] = request =>
    this.json(`/findings${toQuery({ ...request })}`);

  getFindingsCsv: WellArchitectedApi['getFindingsCsv'] = request =>
    this.text(`/findings.csv${toQuery({ ...request })}`);

  getFindingsSummary: WellArchitectedApi['getFindingsSummary'] = filter =>
    this.json(`/findings/summary${toQuery({ ...filter })}`);

  listCheckSums: WellArchitectedApi['listCheckSums'] = request =>
    this.json(`/findings/by-check${toQuery({ ...request })}`);

  getCheckSumsCsv: WellArchitectedApi['getCheckSumsCsv'] = request =>
    this.text(`/findings/by-check.csv${toQuery({ ...request })}`);

  listAccounts: WellArchitectedApi['listAccounts'] = (request = {}) =>
    this.json(`/accounts${toQuery({ ...request })}`);

  getInstallation: WellArchitectedApi['getInstallation'] = () =>
    this.json('/installation');

  getInstallationWork: WellArchitectedApi['getInstallationWork'] = () =>
    this.json('/installation/work');

  getInstallationTables: WellArchitectedApi['getInstallationTables'] = () =>
    this.json('/installation/tables');

  getAccount: WellArchitectedApi['getAccount'] = accountId =>
    this.json(`/accounts/${encodeURIComponent(accountId)}`);

  refreshAccount: WellArchitectedApi['refreshAccount'] = accountId =>
    this.json(`/accounts/${encodeURIComponent(accountId)}/refresh`, {
      method: 'POST',
    });

  listUnclaimed: WellArchitectedApi['listUnclaimed'] = (
    accountId,
    request = {},
  ) =>
    this.json(
      `/accounts/${encodeURIComponent(accountId)}/unclaimed${toQuery({
        ...request,
      })}`,
    );

  listEntityWaivers: WellArchitectedApi['listEntityWaivers'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/waivers`);

  listCampaigns: WellArchitectedApi['listCampaigns'] = (request = {}) =>
    this.json(`/campaigns${toQuery({ ...request })}`);

  getCampaign: WellArchitectedApi['getCampaign'] = campaignId =>
    this.json(`/campaigns/${encodeURIComponent(campaignId)}`);

  createCampaign: WellArchitectedApi['createCampaign'] = campaign =>
    this.json('/campaigns', jsonBody('POST', campaign));

  updateCampaign: WellArchitectedApi['updateCampaign'] = (
    campaignId,
    campaign,
  ) =>
    this.json(
      `/campaigns/${encodeURIComponent(campaignId)}`,
      jsonBody('PUT', campaign),
    );

  cancelCampaign: WellArchitectedApi['cancelCampaign'] = (campaignId, cancel) =>
    this.json(
      `/campaigns/${encodeURIComponent(campaignId)}/cancel`,
      jsonBody('POST', cancel),
    );

  getCampaignProgress: WellArchitectedApi['getCampaignProgress'] = (
    campaignId,
    request = {},
  ) =>
    this.json(
      `/campaigns/${encodeURIComponent(campaignId)}/progress${toQuery({
        ...request,
      })}`,
    );

  getEntityCampaigns: WellArchitectedApi['getEntityCampaigns'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/campaigns`);

  listNotifications: WellArchitectedApi['listNotifications'] = (request = {}) =>
    this.json(`/notifications-log${toQuery({ ...request })}`);

  listWaivers: WellArchitectedApi['listWaivers'] = (request = {}) =>
    this.json(`/waivers${toQuery({ ...request })}`);

  getWaiversCsv: WellArchitectedApi['getWaiversCsv'] = (request = {}) =>
    this.text(`/waivers.csv${toQuery({ ...request })}`);

  requestWaiver: WellArchitectedApi['requestWaiver'] = (entityRef, waiver) =>
    this.json(
      `/entities/${refPath(entityRef)}/waivers`,
      jsonBody('POST', waiver),
    );

  putAction: WellArchitectedApi['putAction'] = (entityRef, checkId, tracking) =>
    this.json(
      `/entities/${refPath(entityRef)}/actions/${encodeURIComponent(checkId)}`,
      jsonBody('PUT', tracking),
    );

  getScope: WellArchitectedApi['getScope'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/scope`);

  putScope: WellArchitectedApi['putScope'] = (entityRef, form) =>
    this.json(`/entities/${refPath(entityRef)}/scope`, jsonBody('PUT', form));

  listMilestones: WellArchitectedApi['listMilestones'] = entityRef =>
    this.json(`/entities/${refPath(entityRef)}/milestones`);

  getMilestone: WellArchitectedApi['getMilestone'] = (entityRef, milestoneId) =>
    this.json(
      `/entities/${refPath(entityRef)}/milestones/${encodeURIComponent(
        milestoneId,
      )}`,
    );

  getMilestoneMarkdown: WellArchitectedApi['getMilestoneMarkdown'] = (
    entityRef,
    milestoneId,
  ) =>
    this.text(
      `/entities/${refPath(entityRef)}/milestones/${encodeURIComponent(
        milestoneId,
      )}/report.md`,
    );

  compareMilestone: WellArchitectedApi['compareMilestone'] = (
    entityRef,
    milestoneId,
    against,
  ) =>
    this.json(
      `/entities/${refPath(entityRef)}/milestones/${encodeURIComponent(
        milestoneId,
      )}/compare${toQuery({ with: against })}`,
    );

  completeReview: WellArchitectedApi['completeReview'] = (
    entityRef,
    milestone,
  ) =>
    this.json(
      `/entities/${refPath(entityRef)}/milestones`,
      jsonBody('POST', milestone),
    );

  acknowledgePillar: WellArchitectedApi['acknowledgePillar'] = (
    entityRef,
    pillar,
    acknowledgement,
  ) =>
    this.json(
      `/entities/${refPath(entityRef)}/acknowledgements/${pillar}`,
      jsonBody('PUT', acknowledgement),
    );

  decideWaiver: WellArchitectedApi['decideWaiver'] = (waiverId, decision) =>
    this.json(
      `/waivers/${encodeURIComponent(waiverId)}/decision`,
      jsonBody('POST', decision),
    );
}
