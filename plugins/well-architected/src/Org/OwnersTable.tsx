/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { OwnerSummary } from 'backstage-plugin-well-architected-common';
import { HeatColumn, heatRows, HeatTable } from '../HeatMap';
import { useText } from '../hooks/useText';
import { Sorting } from '../parts/SortHeader';
import { CompareBox } from './CompareBox';

/** Owners by pillar, groups with their child groups, unfolded at first. */
export function OwnersTable(props: {
  owners: OwnerSummary[];
  selected: string;
  onSelect: (ownerRef: string) => void;
  /** Owners of the comparison. */
  compared: readonly string[];
  onCompare: (ownerRefs: string[]) => void;
}) {
  const { owners, selected, onSelect, compared, onCompare } = props;
  const t = useText();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [sorting, setSorting] = useState<Sorting>();
  const expanded = new Set(
    owners.map(o => o.ownerRef).filter(ref => !folded.has(ref)),
  );
  const toggle = (ref: string) => {
    const next = new Set(folded);
    if (!next.delete(ref)) {
      next.add(ref);
    }
    setFolded(next);
  };
  return (
    <HeatTable
      rows={heatRows({
        parts: owners.map(({ ownerRef, ...owner }) => ({
          ...owner,
          ref: ownerRef,
        })),
        expanded,
        column: (sorting?.column ?? 'score') as HeatColumn,
        direction: sorting?.direction ?? 'asc',
      })}
      labels={{
        caption: t('org.owners.caption'),
        name: t('org.owners.owner'),
        expand: owner => t('org.owners.expand', { owner }),
        collapse: owner => t('org.owners.collapse', { owner }),
      }}
      filterOf={owner => ({ owner })}
      expanded={expanded}
      onToggle={toggle}
      sorting={sorting}
      onSort={setSorting}
      selected={selected}
      onSelect={onSelect}
      controls={({ ref, name }) => (
        <CompareBox
          owner={name}
          ownerRef={ref}
          compared={compared}
          onCompare={onCompare}
        />
      )}
    />
  );
}
