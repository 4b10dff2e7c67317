/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Button } from '@backstage/ui';
import {
  CHECK_STATES,
  PILLAR_IDS,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { FilterSelect } from '../parts/FilterSelect';
import { SearchBox } from '../parts/SearchBox';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Filterable, filterResults } from './filterResults';
import { useFindingFilters } from './useFindingFilters';

const useStyles = makeStyles((theme: Theme) => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

/** Filters above a list of findings, which the address keeps. */
export function FindingFilters(props: {
  /** All, to count them by state. */
  results: Filterable[];
  /** How many are shown. */
  shown: number;
  /** Further controls of the list. */
  children?: ReactNode;
}) {
  const { results, shown, children } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const { url, filter } = useFindingFilters();
  const inAnyState = filterResults(results, { ...filter, state: 'all' });
  const count = (state: string) =>
    String(inAnyState.filter(r => r.state === state).length);
  return (
    <div className={classes.filters}>
      <Segmented
        label={t('entity.findings.filterState')}
        value={filter.state}
        onChange={state => url.set({ state: state === 'fail' ? '' : state })}
        options={[
          ...CHECK_STATES.map(state => ({
            value: state,
            label: t(`common.state.${state}`),
            count: count(state),
          })),
          {
            value: 'all',
            label: t('common.action.all'),
            count: String(inAnyState.length),
          },
        ]}
      />
      <FilterSelect
        label={t('entity.findings.filterRisk')}
        value={filter.risk}
        all={t('entity.findings.allRisks')}
        options={RISKS.map(risk => ({
          value: risk,
          label: t(`common.risk.${risk}`),
        }))}
        onChange={risk => url.set({ risk })}
      />
      <FilterSelect
        label={t('entity.findings.filterPillar')}
        value={filter.pillar}
        all={t('entity.findings.allPillars')}
        options={PILLAR_IDS.map(pillar => ({
          value: pillar,
          label: t(`common.pillar.${pillar}`),
        }))}
        onChange={pillar => url.set({ pillar })}
      />
      <SearchBox
        label={t('entity.findings.filterText')}
        value={filter.text}
        onChange={text => url.set({ text })}
      />
      {(filter.risk || filter.pillar || filter.text) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => url.set({ risk: '', pillar: '', text: '' })}
        >
          {t('common.action.reset')}
        </Button>
      )}
      {children}
      <span role="status" className={surface.hidden}>
        {t('entity.findings.shown', { count: shown })}
      </span>
    </div>
  );
}
