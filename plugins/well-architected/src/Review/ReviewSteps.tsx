/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiCheckLine, RiTimeLine } from '@remixicon/react';
import { ReviewState } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const useStyles = makeStyles((theme: Theme) => ({
  steps: {
    margin: 0,
    paddingLeft: 20,
    fontSize: '0.875rem',
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(1) },
    '& p': { margin: theme.spacing(0.25, 0, 0) },
  },
}));

/** The steps of a review: which are done, and why the others are not. */
export function ReviewSteps(props: Pick<ReviewState, 'steps'>) {
  const t = useText();
  const classes = useStyles();
  const surface = useSurfaceStyles();
  return (
    <ol className={classes.steps} aria-label={t('review.steps')}>
      {props.steps.map(({ id, done, reason }) => (
        <li key={id}>
          <span className={surface.row}>
            {t(`review.step.${id}`)}
            <Badge
              tone={done ? 'best' : 'neutral'}
              icon={done ? RiCheckLine : RiTimeLine}
            >
              {t(done ? 'review.done' : 'review.open')}
            </Badge>
          </span>
          <p className={`${surface.small} ${surface.muted}`}>{reason}</p>
        </li>
      ))}
    </ol>
  );
}
