/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import {
  Milestone,
  MilestoneComparison,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { FilterSelect } from '../parts/FilterSelect';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ComparedChecks } from './ComparedChecks';
import { ComparedScores } from './ComparedScores';

const NOW = 'now';

function Comparison(props: { comparison: MilestoneComparison }) {
  const { comparison } = props;
  const { from, to } = comparison;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const now = t('review.comparison.now');
  const isSame = from.catalogueVersion === to.catalogueVersion;
  return (
    <div className={surface.stack} style={{ gap: 16 }}>
      <p className={`${surface.small} ${surface.muted}`} style={{ margin: 0 }}>
        {t('review.comparison.between', {
          from: from.milestone?.name ?? now,
          fromDate: format.date(from.at),
          to: to.milestone?.name ?? now,
          toDate: format.date(to.at),
        })}
        {'. '}
        {isSame
          ? t('review.comparison.sameCatalogue')
          : t('review.comparison.otherCatalogue', {
              before: from.catalogueVersion,
              after: to.catalogueVersion,
            })}
      </p>
      <ComparedScores comparison={comparison} />
      <ComparedChecks comparison={comparison} />
    </div>
  );
}

/** What changed between two milestones, or one and now, as the address says. */
export function ComparisonView(props: {
  entityRef: string;
  milestones: Milestone[];
  version: string;
}) {
  const { entityRef, milestones, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const chosen = url.get('compare');
  const against = url.get('with') || NOW;
  const comparison = useResource({
    key: `${entityRef} ${chosen} ${against} ${version}`,
    read: () => api.compareMilestone(entityRef, chosen, against),
  });
  const title = t('review.comparison.title');
  const options = milestones.map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <div className={surface.row} style={{ marginBottom: 12 }} data-no-print>
        <FilterSelect
          label={t('review.comparison.from')}
          value={chosen}
          options={options.filter(({ value }) => value !== against)}
          onChange={value => url.set({ compare: value })}
        />
        <FilterSelect
          label={t('review.comparison.with')}
          value={against}
          options={[
            { value: NOW, label: t('review.comparison.now') },
            ...options.filter(({ value }) => value !== chosen),
          ]}
          onChange={value => url.set({ with: value === NOW ? '' : value })}
        />
        <Button
          size="small"
          variant="tertiary"
          onPress={() => url.set({ compare: '', with: '' })}
        >
          {t('review.comparison.close')}
        </Button>
      </div>
      <ResourceView resource={comparison} name={title} heights={[24, 160]}>
        {value => <Comparison comparison={value} />}
      </ResourceView>
    </section>
  );
}
