/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RISKS } from 'backstage-plugin-well-architected-common';
import { FilterBar } from '../filters/FilterBar';
import { FilterName } from '../filters/filterNames';
import { useText } from '../hooks/useText';
import { FilterChip } from '../parts/Chip';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FINDING_ONLY } from '../OrgFindings';
import { useRiskFilter } from './useRiskFilter';

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
  const surface = useSurfaceStyles();
  const { url, risk, state } = useRiskFilter();
  return (
    <>
      <div className={surface.row} style={{ marginBottom: 12 }}>
        <Segmented
          label={t('findings.risks.which')}
          value={risk}
          onChange={next => url.set({ risk: next === 'HIGH' ? '' : next })}
          options={[
            ...RISKS.map(value => ({
              value,
              label: t(`common.risk.${value}`),
            })),
            { value: 'all', label: t('findings.risks.all') },
          ]}
        />
        <Segmented
          label={t('findings.risks.states')}
          value={state}
          onChange={next => url.set({ state: next === 'fail' ? '' : next })}
          options={[
            { value: 'fail', label: t('findings.risks.open') },
            { value: 'waived', label: t('findings.risks.accepted') },
            // links ask for other states; without one they are not in the way
            ...(state === 'fail' || state === 'waived'
              ? []
              : [{ value: state, label: t(`common.state.${state}`) }]),
          ]}
        />
        <Chips />
      </div>
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
