/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { EntityScorecard } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useAnswerSentence } from '../hooks/useAnswerSentence';
import { useText } from '../hooks/useText';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { LevelBadge, RiskBadge } from '../parts/badges';
import { ResourceView } from '../parts/ResourceView';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { PillarBars } from './PillarBars';

const useStyles = makeStyles((theme: Theme) => ({
  stack: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
  answer: { margin: 0, lineHeight: 1.5, overflowWrap: 'anywhere' },
  score: { fontSize: '1.5rem', fontWeight: 650, letterSpacing: '-0.02em' },
  next: { fontSize: '0.8125rem', lineHeight: 1.5, margin: 0 },
}));

const LIMITING = [
  'run-failed',
  'stale',
  'permission-missing',
  'account-unreadable',
];

function Score({
  scorecard,
  link,
}: {
  scorecard: EntityScorecard;
  link: string;
}) {
  const { score, nextAction, notices } = scorecard;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const words = useScoreText();
  const pending = notices.some(n => n.kind === 'first-run-pending');
  if (!score) {
    return (
      <p className={`${classes.next} ${surface.muted}`}>
        {pending ? t('entity.card.pending') : t('entity.header.never')}
      </p>
    );
  }
  const assessed = score.level !== 'not-assessed';
  return (
    <>
      <div className={`${surface.row} ${surface.figures}`}>
        {assessed && <span className={classes.score}>{score.low}</span>}
        <span className={`${surface.small} ${surface.muted}`}>
          {assessed
            ? words.range({ ...score, enoughEvidence: true })
            : words.full({ ...score, enoughEvidence: false })}
        </span>
      </div>
      <div className={`${surface.row} ${surface.small} ${surface.figures}`}>
        <Link to={`${link}?risk=HIGH`} className={surface.textLink}>
          {t('common.counts.high', { value: String(score.counts.high) })}
        </Link>
        <span className={surface.muted}>
          {t('common.counts.medium', { value: String(score.counts.medium) })} ·{' '}
          {t('common.score.coverage', { coverage: String(score.coverage) })}
        </span>
      </div>
      <PillarBars pillars={score.pillars} />
      {nextAction && (
        <p className={classes.next}>
          <span className={surface.muted}>{t('entity.card.next')}: </span>
          <Link
            to={`${link}?finding=${encodeURIComponent(nextAction.checkId)}`}
            className={surface.textLink}
          >
            {nextAction.title}
          </Link>{' '}
          <RiskBadge risk={nextAction.risk} />
        </p>
      )}
      {notices.some(n => LIMITING.includes(n.kind)) && (
        <p className={`${classes.next} ${surface.muted}`}>
          {t('entity.card.stale')}
        </p>
      )}
    </>
  );
}

function Card({ entity }: { entity: Entity }) {
  const entityRef = stringifyEntityRef(entity);
  const api = useApi(wellArchitectedApiRef);
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const answerSentence = useAnswerSentence();
  const link = useEntityTabLink()(entityRef);
  const scorecard = useResource({
    key: entityRef,
    read: () => api.getScorecard(entityRef),
  });
  const { value } = scorecard;
  const has = (kind: string) => value?.notices.some(n => n.kind === kind);
  useRunUpdates({
    entityRef,
    waiting: has('first-run-pending') ?? false,
    onUpdate: scorecard.reload,
  });
  return (
    <EntityInfoCard
      title={t('entity.card.title')}
      headerActions={
        value?.score ? <LevelBadge level={value.score.level} /> : undefined
      }
      footerActions={
        <Link to={link} className={`${surface.textLink} ${surface.small}`}>
          {t(has('no-account') ? 'entity.card.setup' : 'entity.card.open')}
        </Link>
      }
    >
      <ResourceView
        resource={scorecard}
        name={t('entity.card.title')}
        heights={[20, 20, 60]}
      >
        {current => (
          <div className={classes.stack}>
            <p className={classes.answer}>
              {answerSentence({
                name: entity.metadata.title ?? entity.metadata.name,
                score: current.score,
                next: current.nextAction,
                hasAccounts: current.scope.accounts.length > 0,
              })}
            </p>
            <Score scorecard={current} link={link} />
          </div>
        )}
      </ResourceView>
    </EntityInfoCard>
  );
}

/** Answers "is my architecture good?" on the overview of an entity. */
export function EntityCard() {
  const { entity } = useEntity();
  return <Card entity={entity} />;
}
