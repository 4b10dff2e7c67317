/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { Link } from 'react-router-dom';
import {
  NO_OWNER,
  OwnerSummary,
  Page,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { FirstReviewHint } from '../parts/FirstReviewHint';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { SearchBox } from '../parts/SearchBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { CompareSection, MOST_COMPARED, TrendSection } from '../Trend';
import { OwnersTable } from './OwnersTable';

/** More owners than this come page by page. */
const PAGE = 200;

/** Refs of the owners that the address compares. */
const comparedIn = (list: string) =>
  [...new Set(list.split(','))]
    .filter(ref => /^[^:/]+:[^:/]+\/[^:/]+$/.test(ref))
    .slice(0, MOST_COMPARED);

function OwnersContent(props: {
  first: Page<OwnerSummary>;
  text: string;
  selected: string;
  onSelect: (ownerRef: string) => void;
  compared: string[];
  onCompare: (ownerRefs: string[]) => void;
}) {
  const { first, text, selected, onSelect, compared, onCompare } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const list = usePagedList({
    first,
    readMore: cursor => api.listOwners({ limit: PAGE, text, cursor }),
  });
  const owners = list.items;
  if (owners.length === 0) {
    return text ? (
      <p className={surface.muted}>{t('org.owners.noneMatch', { text })}</p>
    ) : (
      <>
        <p className={surface.muted}>{t('org.owners.empty')}</p>
        <FirstReviewHint />
      </>
    );
  }
  return (
    <>
      <OwnersTable
        owners={owners}
        selected={selected}
        onSelect={onSelect}
        compared={compared}
        onCompare={onCompare}
      />
      <PagedFoot list={list} name={t('org.owners.title')} />
    </>
  );
}

/** What has no owner is in no row; it has a list all the same. */
function UnownedLink() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const link = useOrgLink();
  // Without the count the owners are still there, so a failure needs no panel.
  const facets = useResource({ key: 'facets', read: () => api.getFacets() });
  const unowned = facets.value?.owner.find(({ value }) => value === NO_OWNER);
  return unowned ? (
    <Link
      className={surface.textLink}
      to={link('risks', { owner: NO_OWNER, risk: 'all' })}
    >
      {t('org.owners.unowned', { entities: format.number(unowned.entities) })}
    </Link>
  ) : null;
}

/** Owners by pillar, worst first, the trend of one, and a comparison. */
export function OwnersView() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const url = useUrlState();
  const text = url.get('text');
  const selected = url.get('owner');
  const owners = useResource({
    key: `owners ${text}`,
    read: () => api.listOwners({ limit: PAGE, text }),
  });
  const title = t('org.owners.title');
  const known = owners.value?.items ?? [];
  const nameOf = (ref: string) =>
    known.find(o => o.ownerRef === ref)?.title ?? entityName(ref);
  const compared = comparedIn(url.get('compare'));
  const compare = (refs: string[]) => url.set({ compare: refs.join(',') });
  return (
    <div className={surface.stack}>
      <Section
        title={title}
        actions={
          <SearchBox
            label={t('org.owners.search')}
            value={text}
            onChange={value => url.set({ text: value })}
          />
        }
      >
        <p className={`${surface.small} ${surface.muted}`}>
          {t('org.owners.hint')} <UnownedLink />
        </p>
        <ResourceView
          resource={owners}
          name={title}
          heights={[32, 40, 40, 40, 40]}
        >
          {first => (
            <OwnersContent
              key={text}
              first={first}
              text={text}
              selected={selected}
              onSelect={ref => url.set({ owner: ref === selected ? '' : ref })}
              compared={compared}
              onCompare={compare}
            />
          )}
        </ResourceView>
      </Section>
      {compared.length > 0 && (
        <CompareSection
          owners={compared.map(ref => ({ ref, name: nameOf(ref) }))}
          onChange={compare}
        />
      )}
      {selected ? (
        <TrendSection
          title={t('org.owners.trendOf', { owner: nameOf(selected) })}
          subject={{ type: 'owner', ref: selected }}
        />
      ) : (
        known.length > 0 && (
          <p className={`${surface.small} ${surface.muted}`}>
            {t('org.owners.select')}
          </p>
        )
      )}
    </div>
  );
}
