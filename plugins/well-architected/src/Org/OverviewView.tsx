/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { TrendSection } from '../Trend';
import { NewestRisks } from './NewestRisks';
import { OverviewContent } from './OverviewContent';

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
