/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  EntityReport,
  Selection,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useAnswerSentence } from '../hooks/useAnswerSentence';
import { useFormat } from '../hooks/useFormat';
import { AnnouncedList } from '../Campaigns/CampaignNotice';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { SelectionList } from '../parts/SelectionList';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ReviewSection } from '../Review';
import { ActionPlan } from './ActionPlan';
import { Downloads } from './Downloads';
import { PillarReviewView } from './PillarReviewView';
import { ReportSummary } from './ReportSummary';
import { usePrintStyles } from './usePrintStyles';

const useStyles = makeStyles((theme: Theme) => ({
  contents: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(2.5, 0, 0),
  },
  answer: {
    margin: theme.spacing(0, 0, 1.5),
    fontSize: '1rem',
    maxWidth: '75ch',
  },
}));

const pillarAnchor = (pillar: string) => `well-architected-${pillar}`;
const PLAN_ANCHOR = 'well-architected-plan';
const REVIEW_ANCHOR = 'well-architected-review';

const isChosen = (selection: Selection) =>
  [
    selection.disabledChecks,
    selection.disabledPillars,
    selection.disabledSources,
    selection.regradedChecks,
  ].some(list => list.length > 0);

/** The first action of the plan, by the title of its check. */
function nextOf({ actionPlan, pillars }: EntityReport) {
  const [first] = actionPlan;
  return pillars
    .flatMap(({ gaps }) => gaps.found)
    .find(({ checkId }) => checkId === first?.checkId);
}

function Head(props: { report: EntityReport; entityName: string }) {
  const { report, entityName } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const answerSentence = useAnswerSentence();
  const { sinceBaseline } = report;
  const jump = (id: string) => document.getElementById(id)?.scrollIntoView?.();
  const anchors = [
    { id: PLAN_ANCHOR, text: t('entity.report.plan') },
    { id: REVIEW_ANCHOR, text: t('review.section') },
  ];
  return (
    <>
      <p className={classes.answer}>
        {answerSentence({
          name: entityName,
          score: report.score,
          next: nextOf(report),
          hasAccounts: report.scope.accounts.length > 0,
        })}
      </p>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('entity.report.evaluatedAt', {
          date: format.dateTime(report.evaluatedAt),
        })}
        {sinceBaseline &&
          ` · ${t('entity.report.sinceBaseline', {
            change: format.signed(sinceBaseline.change),
            name: sinceBaseline.name,
            date: format.date(sinceBaseline.at),
          })}`}
      </p>
      <ReportSummary
        report={report}
        anchorOf={pillarAnchor}
        onShow={pillar => jump(pillarAnchor(pillar))}
      />
      <nav aria-label={t('entity.report.contents')}>
        <ul className={classes.contents}>
          {anchors.map(({ id, text }) => (
            <li key={id}>
              <a
                className={`${surface.link} ${surface.small}`}
                href={`#${id}`}
                onClick={event => {
                  event.preventDefault();
                  jump(id);
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** The review of all six pillars as one document. */
export function EntityReportView(props: {
  entityRef: string;
  entityName: string;
  version: number;
}) {
  const { entityRef, entityName, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const report = useResource({
    key: entityRef,
    version,
    read: () => api.getReport(entityRef),
  });
  const title = t('entity.report.title', { entity: entityName });
  const ref = useRef<HTMLDivElement>(null);
  usePrintStyles(ref);
  return (
    <div ref={ref} className={surface.stack} data-well-architected-report>
      <Section
        title={title}
        actions={<Downloads entityRef={entityRef} entityName={entityName} />}
      >
        <ResourceView resource={report} name={title} heights={[24, 60, 200]}>
          {value => <Head report={value} entityName={entityName} />}
        </ResourceView>
      </Section>
      {report.value?.pillars.map(review => (
        <PillarReviewView
          key={review.pillar}
          id={pillarAnchor(review.pillar)}
          review={review}
          waivers={report.value?.waivers ?? []}
        />
      ))}
      {report.value && <ActionPlan id={PLAN_ANCHOR} report={report.value} />}
      {report.value?.announced && (
        <Section
          title={t('campaigns.entity.announcedTitle', {
            count: report.value.announced.length,
          })}
        >
          <AnnouncedList announced={report.value.announced} />
        </Section>
      )}
      {report.value && (
        <ReviewSection
          id={REVIEW_ANCHOR}
          entityRef={entityRef}
          version={version}
        />
      )}
      {report.value && isChosen(report.value) && (
        <Section title={t('entity.selection.title')}>
          <SelectionList selection={report.value} open />
        </Section>
      )}
    </div>
  );
}
