/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { BgProvider } from '@backstage/ui';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  CheckResult,
  EntityScorecard,
  OverallScore,
} from 'backstage-plugin-well-architected-common';
import { useAnswerSentence } from '../hooks/useAnswerSentence';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { LevelBadge } from '../parts/badges';
import { ScoreBar } from '../parts/ScoreBar';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { toneOfLevel } from '../theme/toneOf';
import { HowComputed } from './HowComputed';

const useStyles = makeStyles((theme: Theme) => ({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  answer: {
    margin: theme.spacing(2, 0, 0),
    fontSize: '1.125rem',
    lineHeight: 1.5,
    fontWeight: 500,
    maxWidth: '75ch',
    overflowWrap: 'anywhere',
  },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2, 5),
    margin: theme.spacing(2.5, 0, 2),
  },
  figure: { minWidth: 110, margin: 0 },
  big: {
    fontSize: '2rem',
    fontWeight: 650,
    lineHeight: 1.15,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
  },
  mid: {
    fontSize: '1.25rem',
    fontWeight: 600,
    lineHeight: 1.5,
    fontVariantNumeric: 'tabular-nums',
    margin: 0,
  },
  count: {
    color: 'inherit',
    textDecoration: 'none',
    '&:hover, &:focus-visible': { textDecoration: 'underline' },
  },
  bar: { maxWidth: 280, margin: '6px 0' },
}));

function Figure(props: {
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  return (
    <div className={classes.figure}>
      <p className={surface.label}>{props.label}</p>
      <p className={classes.mid}>{props.children}</p>
      {props.hint && (
        <div className={`${surface.small} ${surface.muted}`}>{props.hint}</div>
      )}
    </div>
  );
}

function OverallFigure({ score }: { score: OverallScore }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const words = useScoreText();
  if (score.level === 'not-assessed') {
    return (
      <Figure label={t('common.score.label')}>
        {t('common.score.notEnough')}
      </Figure>
    );
  }
  const range = words.range({ ...score, enoughEvidence: true });
  const without = Math.floor(
    score.pillars.reduce((sum, p) => sum + p.withoutAccepted, 0) /
      score.pillars.length,
  );
  return (
    <div>
      <p className={surface.label}>{t('common.score.label')}</p>
      <div className={surface.row}>
        <span className={classes.big}>{score.low}</span>
        {range && (
          <span className={`${surface.small} ${surface.muted}`}>({range})</span>
        )}
      </div>
      <div className={classes.bar}>
        <ScoreBar
          low={score.low}
          high={score.high}
          tone={toneOfLevel(score.level)}
        />
      </div>
      <div className={`${surface.small} ${surface.muted}`}>
        {without !== score.low && (
          <div>
            {t('common.score.withoutAccepted', { value: String(without) })}
          </div>
        )}
        {score.provisional && (
          <div title={t('common.score.provisionalWhy')}>
            {t('common.score.provisional')}
          </div>
        )}
      </div>
    </div>
  );
}

/** Level, score and the one sentence that answers the question. */
export function ScoreHeader(props: {
  scorecard: EntityScorecard;
  entityName: string;
  refresh: ReactNode;
  /** Absent as long as they are not loaded. */
  results?: CheckResult[];
}) {
  const { scorecard, entityName, refresh, results } = props;
  const { score, change30d, evaluatedAt, baseline } = scorecard;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const answerSentence = useAnswerSentence();
  const sinceBaseline =
    score && baseline
      ? t('entity.header.since', {
          change: format.signed(score.low - baseline.low),
          name: baseline.name,
          date: format.date(baseline.at),
        })
      : undefined;
  const url = useUrlState();
  const all = { state: '', risk: '', pillar: '', text: '', view: '' };
  /** A count that leads to the list that makes it. */
  const count = (
    name: 'high' | 'medium' | 'low' | 'unknown' | 'accepted',
    filter: Record<string, string>,
  ) =>
    score && (
      <Link
        to={url.query({ ...all, ...filter })}
        className={classes.count}
        preventScrollReset
      >
        {t(`common.counts.${name}`, {
          value: format.number(score.counts[name]),
        })}
      </Link>
    );
  const changeText = () => {
    if (change30d === undefined) {
      return t('entity.header.noEarlier');
    }
    return change30d === 0
      ? t('entity.header.noChange')
      : t('entity.header.change', { change: format.signed(change30d) });
  };
  return (
    <div className={surface.card}>
      <div className={classes.top}>
        <LevelBadge level={score?.level ?? 'not-assessed'} large />
        <BgProvider bg="neutral-1">{refresh}</BgProvider>
      </div>
      <p className={classes.answer}>
        {answerSentence({
          name: entityName,
          score,
          next: scorecard.nextAction,
          hasAccounts: scorecard.scope.accounts.length > 0,
        })}
      </p>
      {score && (
        <div className={classes.figures}>
          <OverallFigure score={score} />
          <Figure
            label={t('entity.header.openRisks')}
            hint={
              <>
                {count('medium', { risk: 'MEDIUM' })} ·{' '}
                {count('low', { risk: 'LOW' })}
              </>
            }
          >
            {count('high', { risk: 'HIGH' })}
          </Figure>
          <Figure
            label={t('common.chart.coverage')}
            hint={
              <>
                {count('unknown', { state: 'unknown' })} ·{' '}
                {count('accepted', { state: 'waived' })}
              </>
            }
          >
            <Link
              to={url.query({ ...all, state: 'unknown' })}
              className={classes.count}
              preventScrollReset
            >
              {score.coverage} %
            </Link>
          </Figure>
          <Figure label={t('entity.trend.title')} hint={sinceBaseline}>
            {changeText()}
          </Figure>
        </div>
      )}
      <div className={`${surface.small} ${surface.muted}`}>
        {evaluatedAt ? (
          <time dateTime={evaluatedAt} title={format.dateTime(evaluatedAt)}>
            {t('entity.header.evaluated', { ago: format.ago(evaluatedAt) })}
          </time>
        ) : (
          t('entity.header.never')
        )}
      </div>
      {score && (
        <HowComputed scorecard={scorecard} score={score} results={results} />
      )}
    </div>
  );
}
