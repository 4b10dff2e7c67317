/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { FilterBar } from '../filters/FilterBar';
import { filterOf } from '../filters/filterNames';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { TrendSection } from '../Trend';
import { PartsTable, PARTS_PAGE } from './PartsTable';

/** Systems or domains by pillar, worst first, and the trend of one. */
export function SystemsView() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const url = useUrlState();
  const by = url.get('by') === 'domains' ? 'domains' : 'systems';
  const selected = url.get('part');
  const { text, domain } = filterOf(url.get);
  const filter = by === 'domains' ? { text } : { text, domain };
  const key = JSON.stringify({ by, filter });
  const parts = useResource({
    key,
    read: () =>
      by === 'domains'
        ? api.listDomains({ ...filter, limit: PARTS_PAGE })
        : api.listSystems({ ...filter, limit: PARTS_PAGE }),
  });
  const title = t(`systems.${by}`);
  const known = parts.value?.items ?? [];
  const isSystem = selected.startsWith('system:');
  const name =
    known.find(({ ref }) => ref === selected)?.title ??
    (selected && entityName(selected));
  return (
    <div className={surface.stack}>
      <Section
        title={title}
        actions={
          <Segmented
            label={t('systems.which')}
            value={by}
            onChange={next =>
              url.set({
                by: next === 'systems' ? '' : next,
                part: '',
                domain: '',
              })
            }
            options={(['systems', 'domains'] as const).map(value => ({
              value,
              label: t(`systems.${value}`),
            }))}
          />
        }
      >
        <p className={`${surface.small} ${surface.muted}`}>
          {t('systems.hint')}
        </p>
        <FilterBar
          page="systems"
          searchLabel={t('systems.search')}
          names={by === 'systems' ? ['domain'] : []}
        />
        <ResourceView
          resource={parts}
          name={title}
          heights={[32, 40, 40, 40, 40]}
        >
          {first => (
            <PartsTable
              key={key}
              by={by}
              first={first}
              filter={filter}
              selected={selected}
              onSelect={ref => url.set({ part: ref === selected ? '' : ref })}
            />
          )}
        </ResourceView>
      </Section>
      {selected ? (
        <TrendSection
          key={selected}
          title={t('systems.trendOf', { name })}
          subject={{ type: isSystem ? 'system' : 'domain', ref: selected }}
        />
      ) : (
        known.length > 0 && (
          <p className={`${surface.small} ${surface.muted}`}>
            {t('systems.select')}
          </p>
        )
      )}
    </div>
  );
}
