/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { TrendSubject } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { LazyView } from '../parts/LazyView';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { CHART_HEIGHT } from './chartHeight';
import { TrendControls } from './TrendControls';
import { useTrendSettings } from './useTrendSettings';

// What draws, exports and explains comes when the figures are there.
const TrendView = lazy(() =>
  import('./TrendView').then(m => ({ default: m.TrendView })),
);

/** A trend with its period in the address, as a chart or as a table. */
export function TrendSection(props: {
  title: string;
  subject: TrendSubject;
  /** Changes when there may be something new. */
  version?: number;
  /** Show the lines of the pillars from the start. */
  pillars?: boolean;
  /** The page has a switch for child groups of its own. */
  withoutGroups?: boolean;
}) {
  const { title, version, pillars, withoutGroups } = props;
  const api = useApi(wellArchitectedApiRef);
  const { period, childGroups } = useTrendSettings();
  const hasGroups = props.subject.type === 'owner';
  const subject: TrendSubject =
    props.subject.type === 'owner' && !childGroups
      ? { ...props.subject, childGroups }
      : props.subject;
  const trend = useResource({
    key: JSON.stringify({ subject, period }),
    version,
    read: () => api.getTrend(subject, period),
  });
  return (
    <Section
      title={title}
      actions={<TrendControls groups={hasGroups && !withoutGroups} />}
    >
      <ResourceView resource={trend} name={title} heights={[60, CHART_HEIGHT]}>
        {value => (
          <LazyView name={title} heights={[60, CHART_HEIGHT]}>
            <TrendView
              trend={value}
              subject={subject}
              title={title}
              pillars={pillars}
            />
          </LazyView>
        )}
      </ResourceView>
    </Section>
  );
}
