/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import {
  ActionTracking,
  ActionTrackingInput,
  AnswerCopyInput,
  AnswerCopyResult,
  EntityFramework,
  EntityQuestions,
  EntityScopeReview,
  ScopeFormInput,
  Waiver,
  WaiverDecision,
  WaiverFilter,
  WaiverInput,
} from '../review';
import {
  InstallationHealth,
  InstallationTables,
  InstallationWork,
} from './installation';
import {
  AccountDetail,
  AccountFilter,
  AccountPage,
  AccountSort,
  UnclaimedFilter,
  UnclaimedResource,
} from './accounts';
import {
  Milestone,
  MilestoneComparison,
  MilestoneDetail,
  MilestoneInput,
  MilestonePage,
  PillarAcknowledgement,
  PillarAcknowledgementInput,
} from './milestones';
import {
  EntityDayFilter,
  EntityDayPage,
  EntityDaySort,
  EntityFilter,
  EntitySort,
  EntitySummary,
  Overview,
  OwnerSummary,
  PartFilter,
  PartSummary,
} from './organisation';
import { NotificationLogEntry, NotificationLogFilter } from './notifications';
import {
  Campaign,
  CampaignFilter,
  CampaignInput,
  CampaignProgressPage,
  EntityCampaigns,
} from './campaigns';
import { Facets } from './facets';
import {
  FindingDayFilter,
  FindingDayPage,
  FindingDaySort,
} from './findingDays';
import { Trend, TrendPeriod, TrendSubject } from './trend';
import {
  CheckDetail,
  CheckSum,
  CheckSumSort,
  FindingFilter,
  FindingSort,
  FindingsSummary,
  OrgFinding,
  SortOrder,
} from './findings';
import {
  Answer,
  AnswerInput,
  CheckInfo,
  CheckResult,
  EntityReport,
  EntityScorecard,
  FindingDetail,
  Page,
} from './types';

/** @public */
export interface PageRequest {
  limit?: number;
  cursor?: string;
}

/**
 * The HTTP API of the backend, the same for page and scripts.
 *
 * Every method rejects with a `ResponseError` of `@backstage/errors` for an
 * answer that is not OK.
 *
 * @public
 */
export interface WellArchitectedApi {
  getScorecard(entityRef: string): Promise<EntityScorecard>;
  /** All results of an entity, in the order of the action plan. */
  listResults(entityRef: string): Promise<Page<CheckResult>>;
  getFinding(entityRef: string, checkId: string): Promise<FindingDetail>;
  getReport(entityRef: string): Promise<EntityReport>;
  /** The report as one Markdown document. */
  getReportMarkdown(entityRef: string): Promise<string>;
  /** The findings as a table: one row for each check. */
  getReportCsv(entityRef: string): Promise<string>;
  /** The action plan as Markdown, or only the actions of some checks. */
  getPlanMarkdown(
    entityRef: string,
    options?: { checks?: string[] },
  ): Promise<string>;
  refresh(entityRef: string): Promise<{ queued: boolean; message: string }>;
  putAnswer(
    entityRef: string,
    checkId: string,
    answer: AnswerInput,
  ): Promise<Answer>;
  /** What people can answer for an entity, of one pillar or of all. */
  listQuestions(entityRef: string, pillar?: PillarId): Promise<EntityQuestions>;
  /** The questions of the framework, of one pillar or of all. */
  getFramework(entityRef: string, pillar?: PillarId): Promise<EntityFramework>;
  /** Takes over answers of another entity of the same System. */
  copyAnswers(
    entityRef: string,
    copy: AnswerCopyInput,
  ): Promise<AnswerCopyResult>;
  listEntities(
    request: EntityFilter & PageRequest & { sort?: EntitySort },
  ): Promise<Page<EntitySummary>>;
  listOwners(
    request?: PageRequest & { text?: string },
  ): Promise<Page<OwnerSummary>>;
  /** Systems, worst first. */
  listSystems(request?: PartFilter & PageRequest): Promise<Page<PartSummary>>;
  /** Domains, worst first. */
  listDomains(
    request?: Pick<PartFilter, 'text'> & PageRequest,
  ): Promise<Page<PartSummary>>;
  /** What the filters of lists can be set to. */
  getFacets(): Promise<Facets>;
  /** The filtered entities, all of them, as a table for a spreadsheet. */
  getEntitiesCsv(
    request?: EntityFilter & { sort?: EntitySort },
  ): Promise<string>;
  /**
   * Entities as they stood on a day: what a point of a trend counts.
   *
   * @param day - `YYYY-MM-DD`, in UTC
   */
  listEntityDays(
    day: string,
    request?: EntityDayFilter & PageRequest & { sort?: EntityDaySort },
  ): Promise<EntityDayPage>;
  /** All of them, as a table for a spreadsheet. */
  getEntityDaysCsv(
    day: string,
    request?: EntityDayFilter & { sort?: EntityDaySort },
  ): Promise<string>;
  /** Findings as they stood at the end of a day, open ones by default. */
  listFindingDays(
    day: string,
    request?: FindingDayFilter & PageRequest & { sort?: FindingDaySort },
  ): Promise<FindingDayPage>;
  /** The same findings, all of them, as a table. */
  getFindingDaysCsv(
    day: string,
    request?: FindingDayFilter & { sort?: FindingDaySort },
  ): Promise<string>;
  /** Of all entities, or of those of owners, systems or domains. */
  getOverview(
    filter?: Pick<EntityFilter, 'owner' | 'childGroups' | 'system' | 'domain'>,
  ): Promise<Overview>;
  /** Scores and risks by day. */
  getTrend(subject: TrendSubject, period: TrendPeriod): Promise<Trend>;
  listChecks(): Promise<Page<CheckInfo>>;
  getCheck(checkId: string): Promise<CheckDetail>;
  /** Findings of all entities, the oldest first where no sort is given. */
  listFindings(
    request: FindingFilter &
      PageRequest & { sort?: FindingSort; order?: SortOrder },
  ): Promise<Page<OrgFinding>>;
  /** All of them, as a table. */
  getFindingsCsv(
    request: FindingFilter & { sort?: FindingSort; order?: SortOrder },
  ): Promise<string>;
  /** How many findings match, by age, due date and owner. */
  getFindingsSummary(filter: FindingFilter): Promise<FindingsSummary>;
  /** Checks with their results, those that most entities fail first. */
  listCheckSums(
    request: FindingFilter &
      PageRequest & { sort?: CheckSumSort; order?: SortOrder },
  ): Promise<Page<CheckSum>>;
  /** All of them, as a table. */
  getCheckSumsCsv(
    request: FindingFilter & { sort?: CheckSumSort; order?: SortOrder },
  ): Promise<string>;
  listAccounts(
    request?: AccountFilter & PageRequest & { sort?: AccountSort },
  ): Promise<AccountPage>;
  /** How the plugin itself is; for administrators. */
  getInstallation(): Promise<InstallationHealth>;
  getInstallationWork(): Promise<InstallationWork>;
  getInstallationTables(): Promise<InstallationTables>;
  getAccount(accountId: string): Promise<AccountDetail>;
  refreshAccount(
    accountId: string,
  ): Promise<{ queued: boolean; message: string }>;
  /** Resources of an account that are in the scope of no entity. */
  listUnclaimed(
    accountId: string,
    request?: UnclaimedFilter & PageRequest,
  ): Promise<Page<UnclaimedResource>>;
  /** Campaigns, the running ones first. */
  listCampaigns(
    request?: CampaignFilter & PageRequest,
  ): Promise<Page<Campaign>>;
  getCampaign(campaignId: string): Promise<Campaign>;
  createCampaign(campaign: CampaignInput): Promise<Campaign>;
  updateCampaign(
    campaignId: string,
    campaign: CampaignInput,
  ): Promise<Campaign>;
  cancelCampaign(
    campaignId: string,
    cancel: { reason: string; version: number },
  ): Promise<Campaign>;
  /** By day, in all or of one owner, and per owner as of the last day. */
  getCampaignProgress(
    campaignId: string,
    request?: PageRequest & { owner?: string },
  ): Promise<CampaignProgressPage>;
  /** What campaigns ask of an entity, and what is announced for it. */
  getEntityCampaigns(entityRef: string): Promise<EntityCampaigns>;
  /** What owners were told, and why; the newest first. */
  listNotifications(
    request?: NotificationLogFilter & PageRequest,
  ): Promise<Page<NotificationLogEntry>>;
  /** Waivers of an entity, the newest first. */
  listEntityWaivers(entityRef: string): Promise<Page<Waiver>>;
  /** Waivers of all entities, the ones that end first, first. */
  listWaivers(request?: WaiverFilter & PageRequest): Promise<Page<Waiver>>;
  /** All of them, as a table. */
  getWaiversCsv(request?: WaiverFilter): Promise<string>;
  requestWaiver(entityRef: string, waiver: WaiverInput): Promise<Waiver>;
  /** Settles who does an action until when. */
  putAction(
    entityRef: string,
    checkId: string,
    tracking: ActionTrackingInput,
  ): Promise<ActionTracking>;
  /** Scope and context with everybody who declares them. */
  getScope(entityRef: string): Promise<EntityScopeReview>;
  /** Saves the scope form. */
  putScope(entityRef: string, form: ScopeFormInput): Promise<EntityScopeReview>;
  /** Milestones, the newest first, and how far the review has come. */
  listMilestones(entityRef: string): Promise<MilestonePage>;
  getMilestone(
    entityRef: string,
    milestoneId: string,
  ): Promise<MilestoneDetail>;
  /** Everything that a milestone froze, as one Markdown document. */
  getMilestoneMarkdown(entityRef: string, milestoneId: string): Promise<string>;
  /** With another milestone, or with `now`. */
  compareMilestone(
    entityRef: string,
    milestoneId: string,
    against: string,
  ): Promise<MilestoneComparison>;
  /** Completes the review of an entity. */
  completeReview(
    entityRef: string,
    milestone: MilestoneInput,
  ): Promise<Milestone>;
  /** Notes that the caller knows what the review cannot prove. */
  acknowledgePillar(
    entityRef: string,
    pillar: PillarId,
    acknowledgement: PillarAcknowledgementInput,
  ): Promise<PillarAcknowledgement>;
  decideWaiver(waiverId: string, decision: WaiverDecision): Promise<Waiver>;
}
