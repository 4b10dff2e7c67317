/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ResponseError } from '@backstage/errors';
import {
  EntityFilter,
  EntitySummary,
  Page,
  renderPlan,
  Waiver,
  WellArchitectedApi,
} from 'backstage-plugin-well-architected-common';
import { facets, noFacets } from './fixtures/facets';
import {
  anAccount,
  noAccounts,
  pageOfAccounts,
  pageOfUnclaimed,
} from './fixtures/accounts';
import {
  aCampaign,
  aCampaignProgress,
  campaigns,
  noCampaigns,
  pageOfCampaigns,
  savedCampaign,
} from './fixtures/campaigns';
import { pageOfNotifications } from './fixtures/notifications';
import { anInstallation, someTables, someWork } from './fixtures/installation';
import { entitiesOnDay } from './fixtures/entityDays';
import { findingsOnDay } from './fixtures/findingDays';
import { entities, overview, owners } from './fixtures/org';
import {
  aComparison,
  aMilestone,
  aMilestoneDetail,
  aMilestonePage,
} from './fixtures/milestones';
import {
  aCheckDetail,
  aFindingsSummary,
  noFindingsSummary,
  someCheckSums,
  someFindings,
} from './fixtures/findings';
import { domains, systems } from './fixtures/systems';
import { aFinding } from './fixtures/ordersFinding';
import { aReport } from './fixtures/ordersReport';
import { aScope } from './fixtures/ordersScope';
import { aFramework } from './fixtures/framework';
import { someQuestions } from './fixtures/questions';
import { Scenario, ScenarioName, scenarios } from './fixtures/scenarios';
import { aTrend } from './fixtures/trend';

/** What the client throws when the backend refuses. */
export async function failure(
  status: number,
  message = 'The store of scorecards does not answer',
): Promise<ResponseError> {
  const names: Record<number, string> = {
    403: 'NotAllowedError',
    404: 'NotFoundError',
    409: 'ConflictError',
  };
  const body = {
    error: {
      name: names[status] ?? 'Error',
      message,
    },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

/** The wish to accept a risk, as the backend answers it. */
export const aWaiver = (overrides: Partial<Waiver> = {}): Waiver => ({
  id: 'waiver-1',
  entityRef: 'component:default/orders-api',
  checkId: 'rel-dynamodb-pitr',
  title: 'Every DynamoDB table can be restored to any point in time',
  risk: 'HIGH',
  state: 'requested',
  reason: 'Rebuilt from the event log within an hour',
  expires: '2027-02-01',
  requestedBy: 'user:default/ada',
  requestedAt: '2026-11-16T09:00:00.000Z',
  history: [
    {
      at: '2026-11-16T09:00:00.000Z',
      state: 'requested',
      actor: 'user:default/ada',
    },
  ],
  version: 1,
  ...overrides,
});

/** Answers with fixtures, so that pages work without a backend. */
export class FixtureApi implements WellArchitectedApi {
  constructor(
    /** May change between calls; by the name of the entity if not given. */
    public scenario?: ScenarioName,
    /** Instead of the organisation's figures: one without any. */
    private readonly empty = false,
  ) {}

  /** What campaigns ask of any entity. */
  entityCampaigns = noCampaigns;

  private async answer<T>(entityRef: string, give: (s: Scenario) => T) {
    const named = entityRef.split('/')[1] as ScenarioName;
    const scenario: Scenario =
      scenarios[this.scenario ?? named] ?? scenarios.full;
    if (scenario.slow) {
      return new Promise<T>(() => {});
    }
    if (scenario.status) {
      throw await failure(scenario.status);
    }
    return give(scenario);
  }

  private async org<T>(give: () => T, none: T) {
    const status = this.scenario && scenarios[this.scenario as 'error'].status;
    if (status) {
      throw await failure(status);
    }
    return this.empty ? none : give();
  }

  getScorecard: WellArchitectedApi['getScorecard'] = ref =>
    this.answer(ref, s => ({ ...s.scorecard, entityRef: ref }));

  listResults: WellArchitectedApi['listResults'] = ref =>
    this.answer(ref, s => ({ items: s.results }));

  getFinding: WellArchitectedApi['getFinding'] = (ref, checkId) =>
    this.answer(ref, () => aFinding(checkId));

  getReport: WellArchitectedApi['getReport'] = ref =>
    this.answer(ref, () => aReport());

  getReportMarkdown: WellArchitectedApi['getReportMarkdown'] = ref =>
    this.answer(ref, () => '# Review of orders-api\n');

  getReportCsv: WellArchitectedApi['getReportCsv'] = ref =>
    this.answer(ref, () => 'Pillar,State\r\nSecurity,open\r\n');

  getPlanMarkdown: WellArchitectedApi['getPlanMarkdown'] = ref =>
    this.answer(ref, () => renderPlan(aReport().actionPlan));

  refresh: WellArchitectedApi['refresh'] = ref =>
    this.answer(ref, () => ({
      queued: true,
      message: 'Reading accounts 111122223333 and 444455556666.',
    }));

  putAnswer: WellArchitectedApi['putAnswer'] = async () => {
    throw await failure(404);
  };

  listQuestions: WellArchitectedApi['listQuestions'] = (ref, pillar) =>
    this.answer(ref, () => {
      const { items, sources } = someQuestions();
      return {
        items: items.filter(each => !pillar || each.pillar === pillar),
        sources,
      };
    });

  getFramework: WellArchitectedApi['getFramework'] = ref =>
    this.answer(ref, aFramework);

  copyAnswers: WellArchitectedApi['copyAnswers'] = async (_, { checkIds }) => ({
    copied: [],
    skipped: checkIds.map(checkId => ({ checkId, reason: 'It has its own' })),
  });

  listEntities: WellArchitectedApi['listEntities'] = request =>
    this.org<Page<EntitySummary>>(
      () => {
        const { owner, level, text, risk }: EntityFilter = request;
        const items = entities.filter(
          e =>
            (!owner || owner.includes(e.ownerRef ?? '')) &&
            (!level || level.includes(e.level)) &&
            (!risk?.includes('HIGH') || e.counts.high > 0) &&
            (!text || e.entityRef.includes(text)),
        );
        const start = Number(request.cursor ?? 0);
        const next = start + (request.limit ?? items.length);
        return {
          items: items.slice(start, next),
          totalItems: items.length,
          nextCursor: next < items.length ? String(next) : undefined,
        };
      },
      { items: [], totalItems: 0 },
    );

  listOwners: WellArchitectedApi['listOwners'] = (request = {}) =>
    this.org(
      () => ({
        items: owners.filter(o =>
          o.title!.toLowerCase().includes((request.text ?? '').toLowerCase()),
        ),
      }),
      { items: [] },
    );

  getTrend: WellArchitectedApi['getTrend'] = (subject, period) =>
    subject.type === 'entity'
      ? this.answer(subject.ref, () => aTrend({ subject, period }))
      : this.org(() => aTrend({ subject, period, entities: 4 }), {
          ...aTrend({ subject, period }),
          points: [],
          previous: undefined,
        });

  getFacets: WellArchitectedApi['getFacets'] = () =>
    this.org(() => facets, noFacets);

  getEntitiesCsv: WellArchitectedApi['getEntitiesCsv'] = async () =>
    'Entity\r\ncomponent:default/orders-api\r\n';

  listEntityDays: WellArchitectedApi['listEntityDays'] = (day, request) =>
    this.org(() => entitiesOnDay(day, request), {
      day,
      kept: false,
      items: [],
      totalItems: 0,
    });

  listFindingDays: WellArchitectedApi['listFindingDays'] = (day, request) =>
    this.org(() => findingsOnDay(day, request), {
      day,
      kept: false,
      items: [],
      totalItems: 0,
    });

  getFindingDaysCsv: WellArchitectedApi['getFindingDaysCsv'] = async day =>
    `Day,Entity\r\n${day},component:default/orders-api\r\n`;

  getEntityDaysCsv: WellArchitectedApi['getEntityDaysCsv'] = async day =>
    `Day,Entity\r\n${day},component:default/orders-api\r\n`;

  listSystems: WellArchitectedApi['listSystems'] = ({ text, domain } = {}) =>
    this.org(
      () => ({
        items: systems.filter(
          s =>
            (!text || s.ref.includes(text)) &&
            (!domain || domain.includes(s.parentRef!)),
        ),
      }),
      { items: [] },
    );
  listDomains: WellArchitectedApi['listDomains'] = () =>
    this.org(() => ({ items: domains }), { items: [] });

  getOverview: WellArchitectedApi['getOverview'] = () =>
    this.org(() => overview, {
      ...overview,
      entities: 0,
      newest: [],
    });

  getCheck: WellArchitectedApi['getCheck'] = checkId =>
    this.org(() => aCheckDetail(checkId), aCheckDetail(checkId));
  listFindings: WellArchitectedApi['listFindings'] = request =>
    this.org(() => someFindings(request), { items: [], totalItems: 0 });
  getFindingsCsv: WellArchitectedApi['getFindingsCsv'] = () =>
    this.org(() => 'Entity,Check\r\n', '');
  getFindingsSummary: WellArchitectedApi['getFindingsSummary'] = () =>
    this.org(() => aFindingsSummary, noFindingsSummary);
  listCheckSums: WellArchitectedApi['listCheckSums'] = request =>
    this.org(() => someCheckSums(request), { items: [], totalItems: 0 });
  getCheckSumsCsv: WellArchitectedApi['getCheckSumsCsv'] = () =>
    this.org(() => 'Check,Title\r\n', '');
  listChecks: WellArchitectedApi['listChecks'] = async () => ({ items: [] });
  listCampaigns: WellArchitectedApi['listCampaigns'] = request =>
    this.org(() => pageOfCampaigns(request), { items: [], totalItems: 0 });
  getCampaign: WellArchitectedApi['getCampaign'] = async id => {
    const campaign = campaigns.find(each => each.id === id);
    if (!campaign) {
      throw await failure(404, `There is no campaign '${id}'`);
    }
    return this.org(() => campaign, campaign);
  };
  createCampaign: WellArchitectedApi['createCampaign'] = async input =>
    savedCampaign(input);
  updateCampaign: WellArchitectedApi['updateCampaign'] = async (_, input) =>
    savedCampaign(input);
  cancelCampaign: WellArchitectedApi['cancelCampaign'] = async (
    _,
    { reason },
  ) => aCampaign({ status: 'cancelled', cancelReason: reason });
  getCampaignProgress: WellArchitectedApi['getCampaignProgress'] = (
    _,
    request,
  ) =>
    this.org(() => aCampaignProgress(request?.owner), {
      days: [],
      items: [],
      totalItems: 0,
    });
  getEntityCampaigns: WellArchitectedApi['getEntityCampaigns'] = async () =>
    this.entityCampaigns;
  listNotifications: WellArchitectedApi['listNotifications'] = request =>
    this.org(() => pageOfNotifications(request), { items: [], totalItems: 0 });
  listAccounts: WellArchitectedApi['listAccounts'] = request =>
    this.org(() => pageOfAccounts(request), noAccounts);
  getInstallation: WellArchitectedApi['getInstallation'] = () =>
    this.org(() => anInstallation(), anInstallation());
  getInstallationWork: WellArchitectedApi['getInstallationWork'] = () =>
    this.org(() => someWork(), someWork());
  getInstallationTables: WellArchitectedApi['getInstallationTables'] = () =>
    this.org(() => someTables(), someTables());
  getAccount: WellArchitectedApi['getAccount'] = accountId =>
    this.org(() => anAccount(accountId), anAccount(accountId));
  refreshAccount: WellArchitectedApi['refreshAccount'] = async accountId => ({
    queued: true,
    message: `A new reading of account ${accountId} is queued.`,
  });
  listUnclaimed: WellArchitectedApi['listUnclaimed'] = (_, request) =>
    this.org(() => pageOfUnclaimed(request), { items: [], totalItems: 0 });

  listEntityWaivers: WellArchitectedApi['listEntityWaivers'] = async () => ({
    items: [],
    totalItems: 0,
  });
  listWaivers: WellArchitectedApi['listWaivers'] = async () => ({
    items: [],
    totalItems: 0,
  });
  getWaiversCsv: WellArchitectedApi['getWaiversCsv'] = () =>
    this.org(() => 'Entity,Pillar\r\n', '');
  requestWaiver: WellArchitectedApi['requestWaiver'] = async (
    entityRef,
    waiver,
  ) => aWaiver({ entityRef, ...waiver });
  decideWaiver: WellArchitectedApi['decideWaiver'] = async (id, { version }) =>
    aWaiver({ id, version: version + 1 });
  getScope: WellArchitectedApi['getScope'] = ref =>
    this.answer(ref, () => ({ ...aScope(), entityRef: ref }));
  putScope: WellArchitectedApi['putScope'] = async (entityRef, form) => ({
    ...aScope(),
    entityRef,
    form: {
      ...form,
      updatedBy: 'user:default/ada',
      updatedAt: '2026-11-16T09:00:00.000Z',
      version: form.version + 1,
    },
  });
  putAction: WellArchitectedApi['putAction'] = async (_, __, tracking) => ({
    ...tracking,
    updatedBy: 'user:default/ada',
    updatedAt: '2026-11-16T09:00:00.000Z',
    version: tracking.version + 1,
    overdue: false,
  });

  listMilestones: WellArchitectedApi['listMilestones'] = ref =>
    this.answer(ref, () => aMilestonePage());
  getMilestone: WellArchitectedApi['getMilestone'] = (ref, id) =>
    this.answer(ref, () => aMilestoneDetail({ id, entityRef: ref }));
  getMilestoneMarkdown: WellArchitectedApi['getMilestoneMarkdown'] = ref =>
    this.answer(ref, () => '# Review 2 of orders-api: Launch\n');
  compareMilestone: WellArchitectedApi['compareMilestone'] = ref =>
    this.answer(ref, () => aComparison());
  completeReview: WellArchitectedApi['completeReview'] = async (
    entityRef,
    { name, review },
  ) => aMilestone({ entityRef, name, number: review });
  acknowledgePillar: WellArchitectedApi['acknowledgePillar'] = async (
    _,
    pillar,
    { text, version },
  ) => ({
    pillar,
    text,
    author: 'user:default/ada',
    at: '2026-11-16T09:00:00.000Z',
    review: 3,
    version: version + 1,
  });
}
