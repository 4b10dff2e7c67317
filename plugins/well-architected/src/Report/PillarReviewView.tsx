/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiErrorWarningLine, RiShakeHandsLine } from '@remixicon/react';
import {
  CheckResult,
  PillarReview,
  RISKS,
  Waiver,
  waiverWords,
} from 'backstage-plugin-well-architected-common';
import { useGapsSentence } from '../hooks/useGapsSentence';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { Badge } from '../parts/Badge';
import { RiskBadge, StateBadge } from '../parts/badges';
import { Section } from '../parts/Section';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AnsweredPractices, FrameworkCounts } from './AnsweredPractices';

const useStyles = makeStyles((theme: Theme) => ({
  part: {
    fontSize: '0.875rem',
    lineHeight: 1.55,
    overflowWrap: 'anywhere',
    marginTop: theme.spacing(2),
    '& h3': { margin: theme.spacing(0, 0, 0.75), fontSize: '0.875rem' },
    '& h4': {
      margin: theme.spacing(1.25, 0, 0.5),
      fontSize: '0.8125rem',
      fontWeight: 500,
    },
    '& p': { margin: theme.spacing(0, 0, 0.5) },
    '& ul, & ol': { margin: 0, paddingLeft: 20 },
    '& li + li': { marginTop: 3 },
  },
}));

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section className={useStyles().part}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** Results as sentences, each leading to its panel. */
function Results(props: { results: CheckResult[]; waivers?: Waiver[] }) {
  const { results, waivers = [] } = props;
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const t = useText();
  return (
    <ul>
      {results.map(result => (
        <li key={result.checkId}>
          <Link
            to={url.query({ finding: result.checkId })}
            className={surface.textLink}
            preventScrollReset
          >
            {result.title}
          </Link>
          : {result.message}
          {waivers
            .filter(({ checkId }) => checkId === result.checkId)
            .map(waiver => (
              <div key={waiver.id} className={surface.small}>
                <Badge tone="neutral" icon={RiShakeHandsLine}>
                  {t(`entity.waiver.state.${waiver.state}`)}
                </Badge>{' '}
                {waiverWords(waiver)}
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** Current State, Gaps, Risks and Recommendations of one pillar. */
export function PillarReviewView(props: {
  id: string;
  review: PillarReview;
  /** Open ones of the entity, of any pillar. */
  waivers: Waiver[];
}) {
  const { id, review, waivers } = props;
  const { currentState, gaps, risks, recommendations, score } = review;
  const surface = useSurfaceStyles();
  const t = useText();
  const words = useScoreText();
  const gapsSentence = useGapsSentence();
  const { facts, notApplicable, passes } = currentState;
  const { answered } = review.framework;
  const open = RISKS.filter(risk => risks[risk].length > 0);
  return (
    <Section
      id={id}
      ownPage
      title={t(`common.pillar.${review.pillar}`)}
      actions={
        <span className={`${surface.small} ${surface.figures}`}>
          {words.full(score)}
          {score.enoughEvidence &&
            ` · ${t('common.score.coverage', {
              coverage: String(score.coverage),
            })}`}
        </span>
      }
    >
      {score.notApplicableFlag && (
        <Badge tone="warning" icon={RiErrorWarningLine}>
          {t('entity.state.flag')}
        </Badge>
      )}
      <FrameworkCounts pillar={review.pillar} framework={review.framework} />
      <Part title={t('entity.report.current')}>
        {facts.length === 0 && passes.length === 0 && (
          <p className={surface.muted}>{t('entity.report.noFacts')}</p>
        )}
        <ul>
          {facts.map(fact => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {notApplicable.length > 0 && (
          <details>
            <summary className={surface.summary}>
              {t('entity.report.notApplicable', {
                count: notApplicable.length,
              })}
            </summary>
            <Results results={notApplicable} />
          </details>
        )}
        <AnsweredPractices
          answered={answered.filter(({ value }) => value !== 'no')}
        />
        {passes.length > 0 && (
          <details>
            <summary className={surface.summary}>
              {t('entity.report.passes', { count: passes.length })}
            </summary>
            <Results results={passes} />
          </details>
        )}
      </Part>
      <Part title={t('entity.report.gaps')}>
        <p>{gapsSentence(review)}</p>
        {gaps.found.length > 0 && (
          <>
            <h4>{t('entity.report.found')}</h4>
            <Results results={gaps.found} waivers={waivers} />
          </>
        )}
        {gaps.notDemonstrated.length > 0 && (
          <>
            <h4>
              {t('entity.report.notDemonstrated')}{' '}
              <StateBadge state="unknown" />
            </h4>
            <Results results={gaps.notDemonstrated} />
          </>
        )}
        <AnsweredPractices
          answered={answered.filter(({ value }) => value === 'no')}
        />
      </Part>
      <Part title={t('entity.report.risks')}>
        {open.length === 0 && (
          <p className={surface.muted}>{t('entity.report.noRisk')}</p>
        )}
        {open.map(risk => (
          <div key={risk}>
            <h4>
              <RiskBadge risk={risk} /> {risks[risk].length}
            </h4>
            <ul>
              {risks[risk].map(result => (
                <li key={result.checkId}>{result.title}</li>
              ))}
            </ul>
          </div>
        ))}
      </Part>
      <Part title={t('entity.report.recommendations')}>
        {recommendations.length === 0 ? (
          <p className={surface.muted}>{t('entity.report.noRecommendation')}</p>
        ) : (
          <ol>
            {recommendations.map(action => (
              <li key={action.checkId}>{action.recommendation}</li>
            ))}
          </ol>
        )}
      </Part>
    </Section>
  );
}
