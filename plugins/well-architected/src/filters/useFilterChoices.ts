/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  Basis,
  CHECK_STATES,
  Facets,
  NO_OWNER,
  PILLAR_IDS,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { FilterName } from './filterNames';
import { LEVELS } from './levels';

/** One choice of a filter. */
export interface FilterChoice {
  value: string;
  label: string;
}

/** Kinds as the catalog writes them. */
const KIND_NAMES: Record<string, string> = { api: 'API' };
const kindName = (kind: string) =>
  KIND_NAMES[kind] ?? kind[0].toLocaleUpperCase('en-US') + kind.slice(1);

const LABELS: Partial<Record<FilterName, (value: string) => string>> = {
  owner: entityName,
  system: entityName,
  domain: entityName,
  kind: kindName,
};

/** How findings are known; what is unknown is a state. */
export const BASES = [
  'observed',
  'imported',
  'attested',
] as const satisfies readonly Basis[];

/**
 * The choices of each filter: those of the reviewed entities for what the
 * catalog and the accounts say, with the number of entities. What the address
 * asks for is always among them. Without an answer of the backend the filters
 * that are set still work, so a failure needs no panel.
 */
export function useFilterChoices(): (
  name: FilterName,
  chosen: string,
) => FilterChoice[] {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const facets = useResource({ key: 'facets', read: () => api.getFacets() });
  const closed: Partial<Record<FilterName, FilterChoice[]>> = {
    level: LEVELS.map(value => ({ value, label: t(`common.level.${value}`) })),
    pillar: PILLAR_IDS.map(value => ({
      value,
      label: t(`common.pillar.${value}`),
    })),
    risk: RISKS.map(value => ({ value, label: t(`common.risk.${value}`) })),
    basis: BASES.map(value => ({ value, label: t(`filters.basis.${value}`) })),
    state: CHECK_STATES.map(value => ({
      value,
      label: t(`common.state.${value}`),
    })),
  };
  return (name, chosen) => {
    if (closed[name]) {
      return closed[name];
    }
    const one = LABELS[name] ?? (value => value);
    const label = (values: string) =>
      values
        .split(',')
        .map(value =>
          name === 'owner' && value === NO_OWNER
            ? t('filters.noOwner')
            : one(value),
        )
        .join(', ');
    const choices = (facets.value?.[name as keyof Facets] ?? []).map(facet => ({
      value: facet.value,
      label: t('filters.withCount', {
        name: facet.title ?? label(facet.value),
        entities: `${facet.entities}`,
      }),
    }));
    return chosen === '' || choices.some(({ value }) => value === chosen)
      ? choices
      : [...choices, { value: chosen, label: label(chosen) }];
  };
}
