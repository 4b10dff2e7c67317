/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiCompass3Line } from '@remixicon/react';
import { Overview } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { MessagePanel } from '../parts/MessagePanel';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { TrendSection } from '../Trend';
import { LevelDistribution } from './LevelDistribution';
import { NewestRisks } from './NewestRisks';
import { OverviewFigures } from './OverviewFigures';
import { PillarOverview } from './PillarOverview';

const useStyles = makeStyles((theme: Theme) => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
}));

function OverviewContent({ overview }: { overview: Overview }) {
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
        {t('org.overview.emptyText')}
      </MessagePanel>
    );
  }
  return (
    <div className={surface.stack}>
      <OverviewFigures overview={overview} />
      <div className={classes.columns}>
        <PillarOverview pillars={overview.pillars} />
        <LevelDistribution
          levels={overview.levels}
          entities={overview.entities}
        />
      </div>
    </div>
  );
}

/** State of the whole organisation. */
export function OverviewView() {
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const overview = useResource({
    key: 'overview',
    read: () => api.getOverview(),
  });
  useRunUpdates({ waiting: false, onUpdate: overview.reload });
  const reviewed = overview.value === undefined || overview.value.entities > 0;
  return (
    <div className={surface.stack}>
      <ResourceView
        resource={overview}
        name={t('org.page.overview')}
        heights={[96, 220]}
      >
        {value => <OverviewContent overview={value} />}
      </ResourceView>
      {reviewed && (
        <TrendSection
          title={t('org.overview.trend')}
          subject={{ type: 'org' }}
          pillars
        />
      )}
      {overview.value && reviewed && (
        <NewestRisks newest={overview.value.newest} />
      )}
    </div>
  );
}
