/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { MilestoneDetail } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { LevelBadge } from '../parts/badges';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const useStyles = makeStyles((theme: Theme) => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: theme.spacing(2, 3),
    margin: theme.spacing(1.5, 0, 2.5),
    '& dd': { margin: '2px 0 0', overflowWrap: 'anywhere' },
  },
}));

/** Who completed the review, when, by what it was judged, and how it stood. */
export function MilestoneFacts(props: { milestone: MilestoneDetail }) {
  const { milestone } = props;
  const { score } = milestone;
  const t = useText();
  const format = useFormat();
  const words = useScoreText();
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const facts: [string, ReactNode][] = [
    [
      t('milestone.completed'),
      t('review.milestones.by', {
        date: format.dateTime(milestone.at),
        author: entityName(milestone.author),
      }),
    ],
    [t('milestone.scored'), format.dateTime(milestone.evaluatedAt)],
    [
      t('review.milestones.level'),
      <LevelBadge key="level" level={milestone.level} />,
    ],
    [
      t('common.score.label'),
      words.full({
        ...score,
        enoughEvidence: milestone.level !== 'not-assessed',
      }),
    ],
    [t('milestone.coverage'), `${format.number(score.coverage)} %`],
    [t('milestone.checks'), milestone.catalogueVersion],
    [t('milestone.lens'), milestone.lensVersion],
  ];
  return (
    <dl className={classes.list}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className={surface.label}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
