/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { Button } from '@backstage/ui';
import { PILLAR_IDS, RISKS } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { REVIEWED_KINDS } from '../isWellArchitectedAvailable';
import { FilterChip } from '../parts/Chip';
import { FilterSelect } from '../parts/FilterSelect';
import { SearchBox } from '../parts/SearchBox';
import { LEVELS } from './levels';
import { OwnerFilter } from './OwnerFilter';
import { FILTER_NAMES, SORTS, useEntityFilter } from './useEntityFilter';

const useStyles = makeStyles((theme: Theme) => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  space: { flex: 1 },
}));

const SORT_TEXTS = {
  worst: 'org.entities.sortWorst',
  best: 'org.entities.sortBest',
  name: 'org.entities.sortName',
  coverage: 'org.entities.sortCoverage',
  high: 'org.entities.sortHigh',
  evaluatedAt: 'org.entities.sortEvaluatedAt',
} as const;

/** Kinds as the catalog writes them. */
const KIND_NAMES: Record<string, string> = { api: 'API' };
const kindName = (kind: string) =>
  KIND_NAMES[kind] ?? kind[0].toLocaleUpperCase('en-US') + kind.slice(1);

/** Filters and order of the list of entities, kept in the address. */
export function EntityFilters() {
  const classes = useStyles();
  const t = useText();
  const { url, sort } = useEntityFilter();
  const active = [...FILTER_NAMES, 'text'].filter(name => url.get(name));
  return (
    <div
      className={classes.bar}
      role="group"
      aria-label={t('org.entities.filters')}
    >
      <SearchBox
        label={t('org.entities.search')}
        value={url.get('text')}
        onChange={text => url.set({ text })}
      />
      <OwnerFilter />
      <FilterSelect
        label={t('org.entities.kind')}
        value={url.get('kind')}
        all={t('org.entities.allKinds')}
        options={REVIEWED_KINDS.map(kind => ({
          value: kind,
          label: kindName(kind),
        }))}
        onChange={kind => url.set({ kind })}
      />
      <FilterSelect
        label={t('org.entities.level')}
        value={url.get('level')}
        all={t('org.entities.allLevels')}
        options={LEVELS.map(level => ({
          value: level,
          label: t(`common.level.${level}`),
        }))}
        onChange={level => url.set({ level })}
      />
      <FilterSelect
        label={t('entity.findings.filterPillar')}
        value={url.get('pillar')}
        all={t('entity.findings.allPillars')}
        options={PILLAR_IDS.map(pillar => ({
          value: pillar,
          label: t(`common.pillar.${pillar}`),
        }))}
        onChange={pillar => url.set({ pillar })}
      />
      <FilterSelect
        label={t('entity.findings.filterRisk')}
        value={url.get('risk')}
        all={t('entity.findings.allRisks')}
        options={RISKS.map(risk => ({
          value: risk,
          label: t(`common.risk.${risk}`),
        }))}
        onChange={risk => url.set({ risk })}
      />
      {(['system', 'account', 'check'] as const).map(name => {
        const value = url.get(name);
        const label = `${t(`org.entities.${name}`)}: ${
          name === 'system' && value ? entityName(value) : value
        }`;
        return (
          value && (
            <FilterChip
              key={name}
              label={label}
              removeLabel={t('org.entities.removeFilter', { name: label })}
              onRemove={() => url.set({ [name]: '' })}
            />
          )
        );
      })}
      {active.length > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            url.set(Object.fromEntries(active.map(name => [name, ''])))
          }
        >
          {t('common.action.reset')}
        </Button>
      )}
      <span className={classes.space} />
      <FilterSelect
        label={t('org.entities.sort')}
        value={sort}
        options={SORTS.map(value => ({ value, label: t(SORT_TEXTS[value]) }))}
        onChange={value => url.set({ sort: value === 'worst' ? '' : value })}
      />
    </div>
  );
}
