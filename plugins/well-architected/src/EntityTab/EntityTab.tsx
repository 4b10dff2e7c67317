/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy } from 'react';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityScorecard,
  ScorecardNotice,
} from 'backstage-plugin-well-architected-common';
import { CampaignNotice } from '../Campaigns/CampaignNotice';
import { FindingPanel } from '../FindingDrawer';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { LazyView } from '../parts/LazyView';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FindingsSection } from './FindingsSection';
import { Notices } from './Notices';
import { PillarTiles } from './PillarTiles';
import { RefreshButton } from './RefreshButton';
import { ScopeFacts } from './ScopeFacts';
import { ScoreHeader } from './ScoreHeader';
import { SetupGuide } from './SetupGuide';
import { EntityTabData, useEntityTab } from './useEntityTab';

const AnswersView = lazy(() =>
  import('../Answers').then(m => ({ default: m.AnswersView })),
);
const EntityTrend = lazy(() =>
  import('../Trend').then(m => ({ default: m.EntityTrend })),
);
const EntityReportView = lazy(() =>
  import('../Report').then(m => ({ default: m.EntityReportView })),
);
const MilestoneView = lazy(() =>
  import('../Milestone').then(m => ({ default: m.MilestoneView })),
);
const PortfolioView = lazy(() =>
  import('../Portfolio').then(m => ({ default: m.PortfolioView })),
);
const ScopeView = lazy(() =>
  import('../Scope').then(m => ({ default: m.ScopeView })),
);

/** Views of the tab, by the name that the address gives them. */
const VIEWS = ['findings', 'members', 'scope', 'answers', 'report'] as const;

/** Views that there is something to show in. */
function viewsOf(entity: Entity, { score }: EntityScorecard) {
  const hasMembers = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return VIEWS.filter(
    view => (view !== 'report' || score) && (view !== 'members' || hasMembers),
  );
}

/** Opened from the report, of which it is an earlier state. */
const MILESTONE = 'milestone';

/** What limits the scorecard without anything being wrong. */
const isQuiet = ({ kind }: ScorecardNotice) => kind === 'not-turned-on';

const FINDINGS_ID = 'well-architected-findings';

/** Brings the findings into sight, without motion where none is wanted. */
function showFindings() {
  const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  document
    .getElementById(FINDINGS_ID)
    ?.scrollIntoView?.({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

function Findings(props: {
  data: EntityTabData;
  scorecard: EntityScorecard;
  entityName: string;
}) {
  const { data, scorecard, entityName } = props;
  const surface = useSurfaceStyles();
  const t = useText();
  const url = useUrlState();
  const { score } = scorecard;
  return (
    <>
      <Section title={t('entity.state.title')} plain>
        <div className={surface.stack} style={{ gap: 12 }}>
          {score && (
            <PillarTiles
              pillars={score.pillars}
              sparklines={scorecard.sparklines}
              selected={url.get('pillar')}
              onSelect={pillar => {
                url.set({ pillar });
                if (pillar) {
                  showFindings();
                }
              }}
            />
          )}
          <div className={surface.card}>
            <ScopeFacts scope={scorecard.scope} entityRef={data.entityRef} />
          </div>
          <Notices notices={scorecard.notices.filter(isQuiet)} />
        </div>
      </Section>
      <FindingsSection
        id={FINDINGS_ID}
        results={data.results}
        entityName={entityName}
        coverage={score?.coverage ?? 0}
        selection={scorecard}
      />
      {score && (
        <LazyView name={t('entity.trend.title')} heights={[320]}>
          <EntityTrend entityRef={data.entityRef} version={data.version} />
        </LazyView>
      )}
    </>
  );
}

function Scorecard(props: {
  data: EntityTabData;
  scorecard: EntityScorecard;
  entity: Entity;
}) {
  const { data, scorecard, entity } = props;
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const entityName = entity.metadata.title ?? entity.metadata.name;
  const noAccount = scorecard.notices.find(n => n.kind === 'no-account');
  const views = viewsOf(entity, scorecard);
  const isMilestone = url.get('view') === MILESTONE;
  const view = isMilestone
    ? MILESTONE
    : views.find(v => v === url.get('view')) ?? 'findings';
  return (
    <div className={surface.stack}>
      <ScoreHeader
        scorecard={scorecard}
        entityName={entityName}
        results={data.results.value}
        refresh={
          <RefreshButton
            entityRef={data.entityRef}
            awaiting={data.awaiting}
            progress={data.progress}
            onQueued={() => data.setAwaiting(scorecard.evaluatedAt)}
          />
        }
      />
      {noAccount && <SetupGuide entity={entity} message={noAccount.message} />}
      <Notices notices={scorecard.notices.filter(n => !isQuiet(n))} />
      <CampaignNotice entityRef={data.entityRef} version={data.version} />
      <div>
        <Segmented
          label={t('entity.tab.view')}
          value={isMilestone ? 'report' : view}
          onChange={next =>
            url.set(
              { view: next === 'findings' ? '' : next, milestone: '' },
              { push: true },
            )
          }
          options={views.map(value => ({
            value,
            label: t(`entity.tab.${value}`),
          }))}
        />
      </div>
      <LazyView
        name={
          view === MILESTONE ? t('milestone.section') : t(`entity.tab.${view}`)
        }
        heights={[150, 320]}
      >
        {view === MILESTONE && (
          <MilestoneView entityRef={data.entityRef} entityName={entityName} />
        )}
        {view === 'members' && <PortfolioView entity={entity} />}
        {view === 'report' && (
          <EntityReportView
            entityRef={data.entityRef}
            entityName={entityName}
            version={data.version}
          />
        )}
        {view === 'scope' && (
          <ScopeView
            entityRef={data.entityRef}
            entityName={entityName}
            onSaved={data.scorecard.reload}
          />
        )}
        {view === 'answers' && (
          <AnswersView
            entityRef={data.entityRef}
            entityName={entityName}
            pillars={scorecard.score?.pillars ?? []}
            version={data.version}
          />
        )}
        {view === 'findings' && (
          <Findings data={data} scorecard={scorecard} entityName={entityName} />
        )}
      </LazyView>
    </div>
  );
}

/**
 * The Well-Architected tab of an entity: current state, findings, trend, and
 * the review as a report.
 */
export function EntityTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const data = useEntityTab(entityRef);
  const t = useText();
  return (
    <>
      <ResourceView
        resource={data.scorecard}
        name={t('entity.tab.scorecard')}
        heights={[190, 150, 320]}
      >
        {scorecard => (
          <Scorecard data={data} scorecard={scorecard} entity={entity} />
        )}
      </ResourceView>
      <FindingPanel entityRef={entityRef} data={data} />
    </>
  );
}
