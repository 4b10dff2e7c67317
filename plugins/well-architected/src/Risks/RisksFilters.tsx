/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FilterBar } from '../filters/FilterBar';
import { FilterName } from '../filters/filterNames';
import { useText } from '../hooks/useText';
import { FilterChip } from '../parts/Chip';
import { FINDING_ONLY } from '../OrgFindings';
import { useRiskFilter } from './useRiskFilter';
import { WhichRisks } from './WhichRisks';

const FILTERS: FilterName[] = ['owner', 'pillar'];
const MORE: FilterName[] = [
  'system',
  'domain',
  'kind',
  'type',
  'lifecycle',
  'account',
  'basis',
];

/** Filters that links set, each to be taken off. */
function Chips() {
  const t = useText();
  const { url, filter } = useRiskFilter();
  const chips = [
    ...(filter.minAge === undefined
      ? []
      : [
          {
            name: 'age',
            label: t('findings.risks.age', {
              days:
                filter.maxAge === undefined
                  ? `≥ ${filter.minAge}`
                  : `${filter.minAge}–${filter.maxAge}`,
            }),
          },
        ]),
    ...(filter.due
      ? [{ name: 'due', label: t(`findings.risks.due.${filter.due}`) }]
      : []),
  ];
  return (
    <>
      {chips.map(({ name, label }) => (
        <FilterChip
          key={name}
          label={label}
          removeLabel={t('findings.list.removeFilter', { name: label })}
          onRemove={() => url.set({ [name]: '' })}
        />
      ))}
    </>
  );
}

/** Which risks are listed, kept in the address. */
export function RisksFilters() {
  const t = useText();
  return (
    <>
      <WhichRisks>
        <Chips />
      </WhichRisks>
      <FilterBar
        page="risks"
        searchLabel={t('findings.risks.search')}
        names={FILTERS}
        more={MORE}
        others={FINDING_ONLY}
      />
    </>
  );
}
