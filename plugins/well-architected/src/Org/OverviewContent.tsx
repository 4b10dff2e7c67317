/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiCompass3Line } from '@remixicon/react';
import { Overview } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { FirstReviewHint } from '../parts/FirstReviewHint';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { LevelDistribution } from './LevelDistribution';
import { Movers } from './Movers';
import { OverviewConfidence } from './OverviewConfidence';
import { OverviewFigures } from './OverviewFigures';
import { PillarOverview } from './PillarOverview';

const useStyles = makeStyles((theme: Theme) => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
}));

/** Figures, pillars and levels of all entities or of a part of them. */
export function OverviewContent(props: {
  overview: Overview;
  /** Filters of the lists behind, for a part of the organisation. */
  within?: Record<string, string>;
  /** Where nothing was reviewed yet. */
  empty?: string;
}) {
  const { overview, within, empty } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  if (overview.entities === 0) {
    return (
      <MessagePanel
        tone="notice"
        icon={RiCompass3Line}
        title={t('org.overview.empty')}
      >
        {empty ?? t('org.overview.emptyText')}
        <FirstReviewHint />
      </MessagePanel>
    );
  }
  return (
    <div className={surface.stack}>
      <OverviewFigures overview={overview} within={within} />
      <div className={classes.columns}>
        <PillarOverview pillars={overview.pillars} within={within} />
        <LevelDistribution
          levels={overview.levels}
          entities={overview.entities}
          within={within}
        />
      </div>
      <OverviewConfidence overview={overview} within={within} />
      <Movers movers={overview.movers} within={within} />
    </div>
  );
}
