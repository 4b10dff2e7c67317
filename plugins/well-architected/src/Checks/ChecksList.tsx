/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { CheckSum, Page } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { FilterBar } from '../filters/FilterBar';
import { FilterName } from '../filters/filterNames';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useSorting } from '../hooks/useSorting';
import { useText } from '../hooks/useText';
import { useFindingFilter } from '../OrgFindings';
import { CsvButton } from '../parts/CsvButton';
import { FirstReviewHint } from '../parts/FirstReviewHint';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { CHECK_SORTS, ChecksTable } from './ChecksTable';

const PAGE = 50;
const FILTERS: FilterName[] = ['pillar', 'risk', 'state', 'owner'];
const MORE: FilterName[] = [
  'system',
  'domain',
  'kind',
  'type',
  'lifecycle',
  'account',
  'basis',
];

/** Filter of the list of checks: age and due date are of single findings. */
export function useCheckFilter() {
  const { url, filter } = useFindingFilter();
  const { minAge: _min, maxAge: _max, due: _due, ...ofChecks } = filter;
  return { url, filter: ofChecks };
}

function Checks(props: { first: Page<CheckSum> }) {
  const { first } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { filter } = useCheckFilter();
  const { sorting, setSorting, request } = useSorting(CHECK_SORTS);
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listCheckSums({ ...filter, ...request, limit: PAGE, cursor }),
  });
  if (list.items.length === 0) {
    const filtered = Object.values(filter).some(value => value !== undefined);
    return (
      <>
        <p className={surface.muted}>
          {t(filtered ? 'findings.checks.noneMatch' : 'findings.checks.none')}
        </p>
        {!filtered && <FirstReviewHint />}
      </>
    );
  }
  return (
    <>
      <ChecksTable rows={list.items} sorting={sorting} onSort={setSorting} />
      <PagedFoot list={list} name={t('findings.checks.title')} />
    </>
  );
}

/** Checks that have results, those that most entities fail first. */
export function ChecksList() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { filter } = useCheckFilter();
  const { request } = useSorting(CHECK_SORTS);
  const key = JSON.stringify({ filter, request });
  const checks = useResource({
    key,
    read: () => api.listCheckSums({ ...filter, ...request, limit: PAGE }),
  });
  const title = t('findings.checks.title');
  return (
    <Section
      title={title}
      actions={
        <CsvButton
          name="well-architected-checks"
          read={() => api.getCheckSumsCsv({ ...filter, ...request })}
        />
      }
    >
      <p className={`${surface.small} ${surface.muted}`}>
        {t('findings.checks.hint')}
      </p>
      <FilterBar
        page="checks"
        searchLabel={t('findings.checks.search')}
        names={FILTERS}
        more={MORE}
      />
      <ResourceView
        resource={checks}
        name={title}
        heights={[32, 40, 40, 40, 40]}
      >
        {first => <Checks key={key} first={first} />}
      </ResourceView>
    </Section>
  );
}
