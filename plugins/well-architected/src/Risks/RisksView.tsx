/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { isDay } from '../filters/isDay';
import { useResource } from '../hooks/useResource';
import { useSorting } from '../hooks/useSorting';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { FINDING_SORTS, OrgFindingsList } from '../OrgFindings';
import { CsvButton } from '../parts/CsvButton';
import { IfNothingReviewed } from '../parts/FirstReviewHint';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { RisksOfDay } from '../RisksOfDay';
import { RisksByOwner } from './RisksByOwner';
import { RisksFilters } from './RisksFilters';
import { RisksSummary } from './RisksSummary';
import { useRiskFilter } from './useRiskFilter';

/** The risks of today. */
function RisksOfToday() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { filter, risk, state, narrowed } = useRiskFilter();
  const { request } = useSorting(FINDING_SORTS);
  const summary = useResource({
    key: JSON.stringify(filter),
    read: () => api.getFindingsSummary(filter),
  });
  const emptyText = () => {
    if (narrowed) {
      return t('findings.list.noneMatch');
    }
    if (state === 'waived') {
      return t('findings.risks.noneAccepted');
    }
    return risk === 'all'
      ? t('findings.risks.noneAtAll')
      : t('findings.risks.none', { risk: t(`common.risk.${risk}`) });
  };
  const title = t('findings.risks.title');
  const byAge = t('findings.risks.summary');
  const byOwner = t('findings.risks.owners');
  return (
    <div className={surface.stack}>
      <Section title={byAge} plain>
        <ResourceView resource={summary} name={byAge} heights={[96]}>
          {value => <RisksSummary summary={value} />}
        </ResourceView>
      </Section>
      <Section
        title={title}
        actions={
          <CsvButton
            name="well-architected-risks"
            read={() => api.getFindingsCsv({ ...filter, ...request })}
          />
        }
      >
        <RisksFilters />
        <OrgFindingsList
          filter={filter}
          name={title}
          caption={t('findings.risks.caption')}
          empty={
            <>
              <p>{emptyText()}</p>
              {!narrowed && <IfNothingReviewed />}
            </>
          }
        />
      </Section>
      {(summary.value?.owners.length ?? 0) > 0 && (
        <Section title={byOwner}>
          <ResourceView resource={summary} name={byOwner} heights={[32, 32]}>
            {value => <RisksByOwner summary={value} />}
          </ResourceView>
        </Section>
      )}
    </div>
  );
}

/**
 * Open risks of all entities: how old they are, who owns them, until when; as
 * they stood on a day where the address names one.
 */
export function RisksView() {
  const t = useText();
  const day = useUrlState().get('day');
  if (isDay(day)) {
    return <RisksOfDay day={day} />;
  }
  return (
    <>
      {day !== '' && <p role="alert">{t('org.day.invalid', { day })}</p>}
      <RisksOfToday />
    </>
  );
}
