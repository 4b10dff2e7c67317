/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  FindingFilter,
  OrgFinding,
  Page,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useSorting } from '../hooks/useSorting';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FINDING_SORTS, OrgFindingsTable } from './OrgFindingsTable';

const PAGE = 50;

interface ListProps {
  filter: FindingFilter;
  name: string;
  caption: string;
  /** What is said where there is none. */
  empty: ReactNode;
  ofCheck?: boolean;
}

function Findings(props: ListProps & { first: Page<OrgFinding> }) {
  const { first, filter, name, caption, empty, ofCheck } = props;
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const { sorting, setSorting, request } = useSorting(FINDING_SORTS);
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listFindings({ ...filter, ...request, limit: PAGE, cursor }),
  });
  if (list.items.length === 0 && !list.hasMore) {
    return <div className={surface.muted}>{empty}</div>;
  }
  return (
    <>
      <OrgFindingsTable
        rows={list.items}
        caption={caption}
        ofCheck={ofCheck}
        sorting={sorting}
        onSort={setSorting}
      />
      <PagedFoot list={list} name={name} />
    </>
  );
}

/** Findings of a filter, page by page, sorted as the address says. */
export function OrgFindingsList(props: ListProps) {
  const { filter, name } = props;
  const api = useApi(wellArchitectedApiRef);
  const { request } = useSorting(FINDING_SORTS);
  const key = JSON.stringify({ filter, request });
  const findings = useResource({
    key,
    read: () => api.listFindings({ ...filter, ...request, limit: PAGE }),
  });
  return (
    <ResourceView
      resource={findings}
      name={name}
      heights={[32, 44, 44, 44, 44]}
    >
      {first => <Findings key={key} {...props} first={first} />}
    </ResourceView>
  );
}
