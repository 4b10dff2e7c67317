/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  EntityDayFilter,
  EntityDayPage,
  EntityDaySort,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { FilterBar } from '../filters/FilterBar';
import { FilterName } from '../filters/filterNames';
import { isDay } from '../filters/isDay';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { FilterChip } from '../parts/Chip';
import { CsvButton } from '../parts/CsvButton';
import { FilterSelect } from '../parts/FilterSelect';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { CampaignChip } from '../RisksOfDay/CampaignChip';
import { EntitiesTable } from './EntitiesTable';
import { SORT_TEXTS, SORTS, useEntityFilter } from './useEntityFilter';

const PAGE = 50;

/** Filters that the figures of a day carry, and those that they do not. */
const FILTERS: FilterName[] = ['owner', 'level', 'pillar', 'risk'];
const MORE: FilterName[] = ['system', 'domain', 'kind'];
const NOT_KEPT: FilterName[] = [
  'state',
  'check',
  'type',
  'lifecycle',
  'account',
];

/** Whoever was there, not those that were there at both ends alone. */
const NOT_ALIKE = { alikeFrom: '', alikeTo: '' };

const CAMPAIGN_ENTITIES = ['all', 'passing', 'open'] as const;
const NO_CAMPAIGN = { campaign: '', campaignEntities: '' };

const DAY_SORTS = SORTS.filter(
  (sort): sort is EntityDaySort => sort !== 'evaluatedAt',
);

function useDayFilter() {
  const { url, filter, sort: asked } = useEntityFilter();
  const { owner, childGroups, system, domain } = filter;
  const { entity, kind, level, pillar, risk, text } = filter;
  const [alikeFrom, alikeTo] = [url.get('alikeFrom'), url.get('alikeTo')];
  const isAlike = isDay(alikeFrom) && isDay(alikeTo);
  const campaign = url.get('campaign');
  const campaignEntities = CAMPAIGN_ENTITIES.find(
    known => known === url.get('campaignEntities'),
  );
  const carried: EntityDayFilter = {
    ...{ entity, owner, childGroups, system, domain },
    ...{ kind, level, pillar, risk, text },
    ...(isAlike ? { alikeFrom, alikeTo } : {}),
    ...(campaign ? { campaign, campaignEntities } : {}),
  };
  const sort = DAY_SORTS.find(known => known === asked) ?? 'worst';
  return {
    url,
    sort,
    filter: carried,
    alike: isAlike ? { from: alikeFrom, to: alikeTo } : undefined,
    ignored: NOT_KEPT.filter(name => url.get(name) !== ''),
    key: JSON.stringify({ carried, sort }),
  };
}

/** What the reader has to know about the list of a day. */
function DayNotes({ first }: { first: EntityDayPage }) {
  const { ignored } = useDayFilter();
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { items, removed = 0, counted, totalItems = 0 } = first;
  const notes = [
    ignored.length > 0 &&
      t('org.day.ignored', {
        filters: format.list(ignored.map(name => t(`filters.name.${name}`))),
      }),
    counted !== undefined &&
      counted !== totalItems &&
      t('risksOfDay.campaignCount', {
        counted: format.number(counted),
        listed: format.number(totalItems),
      }),
    removed > 0 && t('org.day.removed', { count: removed }),
    items.some(({ level }) => level === undefined) && t('org.day.noLevel'),
    items.length > 0 && t('org.day.hint'),
  ].filter(Boolean);
  return (
    <>
      {notes.map(note => (
        <p key={`${note}`} className={`${surface.small} ${surface.muted}`}>
          {note}
        </p>
      ))}
    </>
  );
}

function DayList({ first }: { first: EntityDayPage }) {
  const { day, kept } = first;
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const { url, filter, sort } = useDayFilter();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listEntityDays(day, { ...filter, sort, limit: PAGE, cursor }),
  });
  if (list.items.length === 0) {
    return (
      <p className={surface.muted}>
        {t(kept ? 'org.day.empty' : 'org.day.notKept', {
          day: format.day(day),
        })}
      </p>
    );
  }
  return (
    <>
      <EntitiesTable
        rows={list.items}
        pillar={url.get('pillar')}
        risk={url.get('risk')}
        day={day}
      />
      <PagedFoot list={list} name={t('org.entities.title')} />
    </>
  );
}

/** The entities as they stood on a day: what a point of a trend counts. */
export function EntitiesOfDay({ day }: { day: string }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const { url, filter, sort, key, alike } = useDayFilter();
  const entities = useResource({
    key: `${day} ${key}`,
    read: () => api.listEntityDays(day, { ...filter, sort, limit: PAGE }),
  });
  const title = t('org.entities.title');
  const chip = t('org.day.asOf', { day: format.day(day) });
  const { campaignEntities: which = 'all' } = filter;
  const whichChip = which === 'all' ? undefined : t(`risksOfDay.${which}`);
  const alikeChip =
    alike &&
    t('org.day.alike', {
      from: format.day(alike.from),
      to: format.day(alike.to),
    });
  return (
    <Section
      title={title}
      actions={
        <>
          <FilterChip
            label={chip}
            removeLabel={t('filters.remove', { name: chip })}
            onRemove={() => url.set({ day: '', ...NOT_ALIKE, ...NO_CAMPAIGN })}
          />
          {alikeChip && (
            <FilterChip
              label={alikeChip}
              removeLabel={t('filters.remove', { name: alikeChip })}
              onRemove={() => url.set(NOT_ALIKE)}
            />
          )}
          {filter.campaign && (
            <CampaignChip
              campaignId={filter.campaign}
              onRemove={() => url.set(NO_CAMPAIGN)}
            />
          )}
          {whichChip && (
            <FilterChip
              label={whichChip}
              removeLabel={t('filters.remove', { name: whichChip })}
              onRemove={() => url.set({ campaignEntities: '' })}
            />
          )}
          <CsvButton
            name={`well-architected-entities-${day}`}
            read={() => api.getEntityDaysCsv(day, { ...filter, sort })}
          />
        </>
      }
    >
      <FilterBar
        page="entities"
        searchLabel={t('org.entities.search')}
        names={FILTERS}
        more={MORE}
        others={[
          ...NOT_KEPT,
          ...Object.keys(NOT_ALIKE),
          ...Object.keys(NO_CAMPAIGN),
        ]}
      >
        <FilterSelect
          label={t('org.entities.sort')}
          value={sort}
          options={DAY_SORTS.map(value => ({
            value,
            label: t(SORT_TEXTS[value]),
          }))}
          onChange={value => url.set({ sort: value === 'worst' ? '' : value })}
        />
      </FilterBar>
      <ResourceView
        resource={entities}
        name={title}
        heights={[32, 40, 40, 40, 40]}
      >
        {first => (
          <>
            <DayNotes first={first} />
            <DayList key={`${day} ${key}`} first={first} />
          </>
        )}
      </ResourceView>
    </Section>
  );
}
