/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Page,
  PartFilter,
  PartSummary,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { HeatColumn, heatRows, HeatTable } from '../HeatMap';
import { usePagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { ErrorPanel } from '../parts/ErrorPanel';
import { IfNothingReviewed } from '../parts/FirstReviewHint';
import { PagedFoot } from '../parts/PagedFoot';
import { Sorting } from '../parts/SortHeader';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useUnfolded } from './useUnfolded';

/** More systems or domains than this come page by page. */
export const PARTS_PAGE = 200;

const isDomain = (ref: string) => ref.startsWith('domain:');

/** Systems, or domains that can be unfolded into their systems. */
export function PartsTable(props: {
  by: 'systems' | 'domains';
  first: Page<PartSummary>;
  filter: PartFilter;
  selected: string;
  onSelect: (ref: string) => void;
}) {
  const { by, first, filter, selected, onSelect } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const [sorting, setSorting] = useState<Sorting>();
  const unfolded = useUnfolded();
  const list = usePagedList({
    first,
    readMore: cursor =>
      by === 'domains'
        ? api.listDomains({ ...filter, limit: PARTS_PAGE, cursor })
        : api.listSystems({ ...filter, limit: PARTS_PAGE, cursor }),
  });
  if (list.items.length === 0) {
    const filtered = Object.values(filter).some(value => value !== undefined);
    const none = by === 'domains' ? 'systems.noDomains' : 'systems.noSystems';
    return (
      <>
        <p className={surface.muted}>
          {t(filtered ? 'systems.noneMatch' : none)}
        </p>
        {!filtered && <IfNothingReviewed />}
      </>
    );
  }
  return (
    <>
      <HeatTable
        rows={heatRows({
          parts: [
            // a domain that a system names need not be in the list
            ...list.items.map(part => ({ ...part, parentRef: undefined })),
            ...unfolded.systems,
          ],
          expanded: unfolded.domains,
          column: (sorting?.column ?? 'score') as HeatColumn,
          direction: sorting?.direction ?? 'asc',
          mayHaveChildren: isDomain,
        })}
        labels={{
          caption: t(`systems.${by}Caption`),
          name: t(by === 'domains' ? 'systems.domain' : 'systems.system'),
          expand: name => t('systems.expand', { name }),
          collapse: name => t('systems.collapse', { name }),
        }}
        filterOf={ref => ({ [isDomain(ref) ? 'domain' : 'system']: ref })}
        expanded={unfolded.domains}
        onToggle={unfolded.toggle}
        sorting={sorting}
        onSort={setSorting}
        selected={selected}
        onSelect={onSelect}
      />
      {unfolded.failed && (
        <ErrorPanel
          error={unfolded.failed.error}
          name={t('systems.systemsOf', {
            name: entityName(unfolded.failed.domain),
          })}
          onRetry={() => unfolded.toggle(unfolded.failed!.domain)}
        />
      )}
      <PagedFoot list={list} name={t(`systems.${by}`)} />
    </>
  );
}
