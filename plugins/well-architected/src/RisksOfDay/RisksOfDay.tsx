/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { FindingDayPage } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { FilterBar } from '../filters/FilterBar';
import { FilterName } from '../filters/filterNames';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { FilterChip } from '../parts/Chip';
import { CsvButton } from '../parts/CsvButton';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WhichRisks } from '../Risks/WhichRisks';
import { CampaignChip } from './CampaignChip';
import { DayFindingsNotes } from './DayFindingsNotes';
import { DayFindingsTable } from './DayFindingsTable';
import { NOT_ALIKE, useDayFindings } from './useDayFindings';

const PAGE = 50;
const FILTERS: FilterName[] = ['owner', 'pillar'];
const MORE: FilterName[] = ['system', 'domain', 'kind', 'type', 'lifecycle'];

function DayFindings({ first }: { first: FindingDayPage }) {
  const { day, kept } = first;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { filter } = useDayFindings();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listFindingDays(day, { ...filter, limit: PAGE, cursor }),
  });
  if (list.items.length === 0 && !list.hasMore) {
    return (
      <p className={surface.muted}>
        {t(kept ? 'risksOfDay.empty' : 'org.day.notKept', {
          day: format.day(day),
        })}
      </p>
    );
  }
  return (
    <>
      <DayFindingsTable rows={list.items} day={day} />
      <PagedFoot list={list} name={t('findings.risks.title')} />
    </>
  );
}

/** Findings as they stood at the end of a day, and what became of them. */
export function RisksOfDay({ day }: { day: string }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const { url, filter, alike, others, key } = useDayFindings();
  const findings = useResource({
    key: `${day} ${key}`,
    read: () => api.listFindingDays(day, { ...filter, limit: PAGE }),
  });
  const title = t('findings.risks.title');
  const chips = [
    {
      label: t('org.day.asOf', { day: format.day(day) }),
      values: { day: '', campaign: '', ...NOT_ALIKE },
    },
    ...(alike
      ? [
          {
            label: t('org.day.alike', {
              from: format.day(alike.from),
              to: format.day(alike.to),
            }),
            values: NOT_ALIKE,
          },
        ]
      : []),
  ];
  return (
    <Section
      title={title}
      actions={
        <>
          {chips.map(({ label, values }) => (
            <FilterChip
              key={label}
              label={label}
              removeLabel={t('filters.remove', { name: label })}
              onRemove={() => url.set(values)}
            />
          ))}
          {filter.campaign && (
            <CampaignChip
              campaignId={filter.campaign}
              onRemove={() => url.set({ campaign: '' })}
            />
          )}
          <CsvButton
            name={`well-architected-findings-${day}`}
            read={() => api.getFindingDaysCsv(day, filter)}
          />
        </>
      }
    >
      <WhichRisks allStates={t('risksOfDay.all')} />
      <FilterBar
        page="risks"
        searchLabel={t('findings.risks.search')}
        names={FILTERS}
        more={MORE}
        others={others}
      />
      <ResourceView
        resource={findings}
        name={title}
        heights={[32, 44, 44, 44, 44]}
      >
        {first => (
          <>
            <DayFindingsNotes first={first} />
            <DayFindings key={`${day} ${key}`} first={first} />
          </>
        )}
      </ResourceView>
    </Section>
  );
}
