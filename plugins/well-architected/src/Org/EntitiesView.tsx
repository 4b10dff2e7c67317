/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { EntitySummary, Page } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { isDay } from '../filters/isDay';
import { FILTER_NAMES } from '../filters/filterNames';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { CsvButton } from '../parts/CsvButton';
import { FirstReviewHint } from '../parts/FirstReviewHint';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { EntitiesOfDay } from './EntitiesOfDay';
import { EntitiesTable } from './EntitiesTable';
import { EntityFilters } from './EntityFilters';
import { useEntityFilter } from './useEntityFilter';

const PAGE = 50;

/** The first page and what was loaded after it, for one filter. */
function EntityList(props: { first: Page<EntitySummary> }) {
  const { first } = props;
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const { url, filter, sort } = useEntityFilter();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listEntities({ ...filter, sort, limit: PAGE, cursor }),
  });
  if (list.items.length === 0) {
    const filtered = [...FILTER_NAMES, 'text'].some(name => url.get(name));
    return (
      <>
        <p className={surface.muted}>
          {t(filtered ? 'org.entities.empty' : 'org.entities.none')}
        </p>
        {!filtered && <FirstReviewHint />}
      </>
    );
  }
  return (
    <>
      <EntitiesTable
        rows={list.items}
        pillar={url.get('pillar')}
        risk={url.get('risk')}
      />
      <PagedFoot list={list} name={t('org.entities.title')} />
    </>
  );
}

/** The entities of today. */
function EntitiesOfToday() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const { filter, sort, key } = useEntityFilter();
  const entities = useResource({
    key,
    read: () => api.listEntities({ ...filter, sort, limit: PAGE }),
  });
  const title = t('org.entities.title');
  return (
    <Section
      title={title}
      actions={
        <CsvButton
          name="well-architected-entities"
          read={() => api.getEntitiesCsv({ ...filter, sort })}
        />
      }
    >
      <EntityFilters />
      <ResourceView
        resource={entities}
        name={title}
        heights={[32, 40, 40, 40, 40]}
      >
        {first => <EntityList key={key} first={first} />}
      </ResourceView>
    </Section>
  );
}

/**
 * All reviewed entities, worst first, by the filters of the address; as they
 * stood on a day where it names one.
 */
export function EntitiesView() {
  const t = useText();
  const day = useUrlState().get('day');
  if (isDay(day)) {
    return <EntitiesOfDay day={day} />;
  }
  return (
    <>
      {day !== '' && <p role="alert">{t('org.day.invalid', { day })}</p>}
      <EntitiesOfToday />
    </>
  );
}
