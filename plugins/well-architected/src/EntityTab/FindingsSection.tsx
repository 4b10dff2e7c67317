/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useMemo } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Button } from '@backstage/ui';
import {
  CheckResult,
  CHECK_STATES,
  PILLAR_IDS,
  RISKS,
  Selection,
} from 'backstage-plugin-well-architected-common';
import { Resource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { FilterSelect } from '../parts/FilterSelect';
import { ResourceView } from '../parts/ResourceView';
import { SearchBox } from '../parts/SearchBox';
import { Section } from '../parts/Section';
import { SelectionList } from '../parts/SelectionList';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { filterResults, sortResults } from '../findings/filterResults';
import { FindingsTable } from './FindingsTable';
import { useFindingFilters } from '../findings/useFindingFilters';

const useStyles = makeStyles((theme: Theme) => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  empty: { padding: theme.spacing(3, 0), textAlign: 'center' },
}));

function FindingsView(props: {
  results: CheckResult[];
  entityName: string;
  coverage: number;
}) {
  const { results, entityName, coverage } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const { url, filter, sorting, setSorting } = useFindingFilters();
  const inAnyState = useMemo(
    () => filterResults(results, { ...filter, state: 'all' }),
    [results, filter],
  );
  const rows = sortResults(filterResults(inAnyState, filter), sorting);
  const count = (state: string) =>
    String(inAnyState.filter(r => r.state === state).length);
  const filtered = Boolean(filter.risk || filter.pillar || filter.text);

  const emptyText = () => {
    if (results.length === 0) {
      return t('entity.findings.noneOfAll');
    }
    if (filtered || filter.state !== 'fail') {
      return t('entity.findings.noneMatch');
    }
    const unknown = results.filter(r => r.state === 'unknown').length;
    return t(
      unknown > 0 ? 'entity.findings.noneButUnknown' : 'entity.findings.none',
      {
        unknown: String(unknown),
        checks: String(results.length),
        coverage: String(coverage),
      },
    );
  };

  return (
    <>
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
        {filtered && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => url.set({ risk: '', pillar: '', text: '' })}
          >
            {t('common.action.reset')}
          </Button>
        )}
        {sorting && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setSorting(undefined)}
          >
            {t('entity.findings.planOrder')}
          </Button>
        )}
        <span role="status" className={surface.hidden}>
          {t('entity.findings.shown', { count: rows.length })}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className={`${classes.empty} ${surface.muted}`}>{emptyText()}</p>
      ) : (
        <FindingsTable
          rows={rows}
          caption={t('entity.findings.caption', { entity: entityName })}
          sorting={sorting}
          onSort={setSorting}
          linkOf={checkId => url.query({ finding: checkId })}
        />
      )}
    </>
  );
}

/** All checks of the entity, at first those that need something done. */
export function FindingsSection(props: {
  id: string;
  results: Resource<CheckResult[]>;
  entityName: string;
  coverage: number;
  selection: Selection;
}) {
  const { id, results, selection } = props;
  const t = useText();
  const title = t('entity.findings.title');
  return (
    <Section title={title} id={id}>
      <ResourceView resource={results} name={title} heights={[32, 44, 44, 44]}>
        {value => <FindingsView {...props} results={value} />}
      </ResourceView>
      <SelectionList selection={selection} />
    </Section>
  );
}
