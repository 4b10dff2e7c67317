/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySummary, Page } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ErrorPanel } from '../parts/ErrorPanel';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { EntitiesTable } from './EntitiesTable';
import { EntityFilters } from './EntityFilters';
import { FILTER_NAMES, useEntityFilter } from './useEntityFilter';

const PAGE = 50;

const useStyles = makeStyles({
  foot: { display: 'flex', alignItems: 'center', gap: 12, marginTop: 16 },
});

/** The first page and what was loaded after it, for one filter. */
function EntityList(props: { first: Page<EntitySummary> }) {
  const { first } = props;
  const api = useApi(wellArchitectedApiRef);
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const { url, filter, sort } = useEntityFilter();
  const [more, setMore] = useState<Page<EntitySummary>[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const pages = [first, ...more];
  const rows = pages.flatMap(page => page.items);
  const cursor = pages[pages.length - 1].nextCursor;
  const loadMore = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const page = await api.listEntities({
        ...filter,
        sort,
        limit: PAGE,
        cursor,
      });
      setMore([...more, page]);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  if (rows.length === 0) {
    const filtered = [...FILTER_NAMES, 'text'].some(name => url.get(name));
    return (
      <p className={surface.muted}>
        {t(filtered ? 'org.entities.empty' : 'org.entities.none')}
      </p>
    );
  }
  return (
    <>
      <EntitiesTable
        rows={rows}
        pillar={url.get('pillar')}
        risk={url.get('risk')}
      />
      {error && (
        <ErrorPanel
          error={error}
          name={t('org.entities.title')}
          onRetry={loadMore}
        />
      )}
      <div className={classes.foot}>
        <span
          role="status"
          className={`${surface.small} ${surface.muted} ${surface.figures}`}
        >
          {first.totalItems === undefined
            ? t('org.entities.shownPart', { shown: format.number(rows.length) })
            : t('org.entities.shown', {
                shown: format.number(rows.length),
                total: format.number(first.totalItems),
              })}
        </span>
        {cursor && (
          <Button
            size="small"
            variant="secondary"
            isPending={busy}
            onPress={loadMore}
          >
            {t('org.entities.more')}
          </Button>
        )}
      </div>
    </>
  );
}

/** All reviewed entities, worst first, by the filters of the address. */
export function EntitiesView() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const { filter, sort, key } = useEntityFilter();
  const entities = useResource({
    key,
    read: () => api.listEntities({ ...filter, sort, limit: PAGE }),
  });
  const title = t('org.entities.title');
  return (
    <Section title={title}>
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
